using System.Globalization;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>
/// Reads what an undated report itself tells of the day it was written: "today, 5 May 2025" is that day, what happened on a day named
/// in full was not after it, and what will happen on one not before. Captions and headings tell nothing.
/// </summary>
/// <param name="view">The report's trees.</param>
/// <param name="clauses">Reads its clauses.</param>
internal sealed class OwnDayReader(SyntaxView view, ClauseReader clauses)
{
    private const int Apposition = 2; // "today, 5 May", "yesterday (4 May"

    /// <summary>The bounds in text order; empty for a dated report.</summary>
    public IReadOnlyList<DayBound> Read()
    {
        if (!view.Document.Has<TimeTable>() || view.Document.Get<TimeTable>() is not { Reference: null } table)
        {
            return [];
        }

        var bounds = new List<DayBound>();
        for (int i = 0; i < table.Mentions.Count; i++)
        {
            var time = table.Mentions[i];
            if (!time.IsDateline && time is { Type: TimeType.Date, Rule: null, AnchorMention: null } && Day(time.Value) is { } day && IsRunningText(time)
                && Bound(time, i > 0 ? table.Mentions[i - 1] : null, day) is { } bound)
            {
                bounds.Add(bound);
            }
        }

        return bounds;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool IsRunningText(TimeMention time) => !view.Document.Has<BlockTable>()
        || view.Document.Get<BlockTable>().RoleAt(view.Tokens.Starts[time.Tokens.First]) is BlockRole.Body or BlockRole.Standfirst;

    private DayBound? Bound(TimeMention time, TimeMention? before, DateOnly day)
    {
        var span = view.Tokens.Span(time.Tokens);
        if (before is { Rule: { Anchor: DateAnchor.Reference } rule } && time.Tokens.First - before.Tokens.End is >= 0 and < Apposition)
        {
            span = view.Tokens.Span(before.Tokens).Union(span);
            var written = day.AddDays(-rule.OffsetDays);
            return new DayBound(span, span.Of(view.Document.Text), written, written);
        }

        int verb = clauses.Clause(time.Tokens.First);
        return verb < 0 ? null
            : IsAhead(verb) ? new DayBound(span, span.Of(view.Document.Text), null, day)
            : IsPast(verb) ? new DayBound(span, span.Of(view.Document.Text), day, null) : null;
    }

    // "will meet", "is to meet", "is due to meet"
    private bool IsAhead(int verb) => view.Child(verb, DependencyRelation.Aux, view.Grammar.Future) >= 0
        || (clauses.IsInfinitive(verb) && view.Head(verb) is var above and >= 0
            && (view.Is(above, view.Grammar.Planned) || view.Child(above, DependencyRelation.Aux, view.Grammar.Future) >= 0) && view.Tokens.Xpos[above] is not "VBD");

    private bool IsPast(int verb)
    {
        int passive = view.Child(verb, DependencyRelation.AuxPass);
        int aux = view.Child(verb, DependencyRelation.Aux);
        return (view.Tokens.Xpos[verb] == "VBD" && aux < 0)
            || (passive >= 0 && view.Tokens.Xpos[passive] == "VBD" && aux < 0)
            || (aux >= 0 && view.Is(aux, view.Grammar.Perfect) && view.Tokens.Xpos[verb] is "VBN" or "VBD");
    }
}
