using Casus.Export.JsonLines;
using Casus.Ledger.Queries;

namespace Casus.Cli.Views;

/// <summary>Events for a person.</summary>
/// <param name="screen">Where to.</param>
/// <param name="codebook">What codes mean.</param>
internal sealed class EventView(Screen screen, Codebook codebook)
{
    private static readonly string[] Columns = ["id", "when", "who → whom", "what", "where", "status", "told"];

    /// <summary>A table, one event a row.</summary>
    public void List(int indent, IEnumerable<Event> events) => screen.Table(indent, Columns, events.Select(Row));

    /// <summary>One event with everything behind it.</summary>
    /// <param name="ev">The event.</param>
    /// <param name="history">Its history, oldest first.</param>
    /// <param name="isWhy">Whether the reasons of each join are shown.</param>
    /// <param name="texts">The reports' texts by id, for the passages that copies share; null for none.</param>
    public void Whole(Event ev, IReadOnlyList<HistoryEntry> history, bool isWhy, IReadOnlyDictionary<string, string>? texts = null)
    {
        screen.Text(0, $"{ev.Id}  {Words.What(ev.Code)}  {Words.Title(ev.Code, codebook)}{(ev.IsRejected ? "  (rejected)" : "")}");
        screen.Text(2, $"who     {Side(ev.Sources)}");
        if (ev.Targets.Count > 0)
        {
            screen.Text(2, $"whom    {Side(ev.Targets)}");
        }

        screen.Text(2, ev.Date is { } date ? $"when    {date.Value} ({Words.DateNote(date)})" : "when    not said");
        foreach (string step in ev.DateSteps)
        {
            screen.Text(10, step);
        }

        screen.Text(2, $"where   {(ev.Place is null ? "not said" : Words.Where(ev.Place))}");
        screen.Text(2, $"status  {Parts.Status(ev.Status)}");
        Details(ev);
        screen.Text(2, $"told    {Words.Told(ev)}, story {ev.StoryId}");
        new OriginView(screen).Write(ev, texts ?? new Dictionary<string, string>());
        new AgreementView(screen).Write(ev);
        CorrectionView.Marks(screen, ev.Corrections);
        Mentions(ev, isWhy);
        Claims(ev.Claims);
        History(history);
    }

    private static string Side(IReadOnlyList<Actor> actors) => actors.Count == 0 ? "not said" : string.Join(", ", actors.Select(Words.Party));

    private string[] Row(Event ev) =>
    [
        ev.Id + (ev.IsRejected ? "†" : ev.Corrections.Count > 0 ? "‡" : ""), Words.When(ev.Date), Words.Sides(ev), Words.What(ev.Code), Words.Where(ev.Place), Parts.Status(ev.Status),
        $"{ev.Reports}/{ev.Origins}",
    ];

    private void Details(Event ev)
    {
        screen.Text(2, $"scale   quad {codebook.Quad(ev.Code)}, Goldstein {FormattableString.Invariant($"{codebook.Goldstein(ev.Code):0.0}")}");
        if (ev.Content is { } content)
        {
            screen.Text(2, $"about   {content.Event} {content.Cameo} {Words.Title(content, codebook)}");
        }

        if (ev.Contexts.Count > 0)
        {
            screen.Text(2, $"context {string.Join(", ", ev.Contexts)}");
        }

        if (ev.Condition is { } condition)
        {
            string parties = condition.Parties.Count == 0 ? "" : $" ({string.Join(", ", condition.Parties)})";
            screen.Text(2, $"if      “{condition.Text}”{parties}");
        }

        if (ev.Quantities.Count > 0)
        {
            screen.Text(2, $"counts  {Words.Quantities(ev.Quantities)}");
        }
    }

    private void Mentions(Event ev, bool isWhy)
    {
        screen.Blank();
        screen.Text(0, "Mentions   [source]  *trigger*  {target}");
        foreach (var member in ev.Members)
        {
            var mention = member.Mention;
            string role = mention.Role == BlockRole.Body ? "" : $", {Parts.Lower(mention.Role)}";
            screen.Text(2, $"{CorrectionMention.LabelOf(mention)}, sentence {mention.SentenceIndex + 1}{role}");
            screen.Text(4, MarkedSentence.Of(mention), 0);
            screen.Text(6, $"rule {mention.Rule}{(mention.Attribution.Count == 0 ? "" : "; " + string.Join("; ", mention.Attribution.Select(Said)))}");
            if (mention.Steps.Count > 1)
            {
                screen.Text(6, Words.Steps(mention));
            }

            if (isWhy)
            {
                foreach (var reason in member.Reasons)
                {
                    screen.Text(6, $"joined: {reason.Feature}{Words.LogOdds(reason.LogOdds)}: {reason.Note}");
                }
            }
        }
    }

    private static string Said(MentionAttribution attribution) =>
        $"told by {attribution.Source ?? "someone not named"}{(attribution.Cue is { } cue ? $" (“{cue}”)" : "")}";

    private void Claims(IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Text(0, "Claims");
        foreach (var claim in claims)
        {
            string by = claim.By is { } actor ? Words.Party(actor) : "not said by whom";
            screen.Text(2, $"{Parts.Lower(claim.Kind)}, {Parts.Lower(claim.Status)}: {by}");
            screen.Text(4, $"“{claim.Text}” ({claim.DocumentId}, rule {claim.Rule})");
        }
    }

    private void History(IReadOnlyList<HistoryEntry> history)
    {
        if (history.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Text(0, "History");
        foreach (var entry in history)
        {
            string at = entry.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            screen.Text(2, $"{at}  {entry.What}{(entry.Detail.Length > 0 ? ": " + entry.Detail : "")} (Casus {entry.CasusVersion}, data {entry.DataVersion})");
        }
    }
}
