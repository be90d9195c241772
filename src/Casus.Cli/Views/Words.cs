using System.Globalization;
using Casus.Export.JsonLines;

namespace Casus.Cli.Views;

/// <summary>How the values of the ledger read to a person.</summary>
internal static class Words
{
    /// <summary>A weight as " +1.3"; nothing for none.</summary>
    /// <param name="logOdds">Log-odds (natural log).</param>
    public static string LogOdds(double logOdds) => logOdds == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {logOdds:+0.0;-0.0}");

    /// <summary>"Russia (RUS GOV)".</summary>
    public static string Party(Actor actor)
    {
        string code = string.Join(' ', new[] { actor.Code.Value, actor.Sector }.Where(s => s.Length > 0));
        return code.Length > 0 ? $"{actor.Name} ({code})" : actor.Name;
    }

    /// <summary>"Russia, India → Pakistan"; a dash for nobody.</summary>
    public static string Sides(Event ev) => (ev.Sources.Count, ev.Targets.Count) switch
    {
        (_, 0) => Names(ev.Sources),
        _ => $"{Names(ev.Sources)} → {Names(ev.Targets)}",
    };

    /// <summary>"2025-05-04", with a mark when another report dates it; a dash when unknown.</summary>
    public static string When(EventDate? date) => date is null ? "–"
        : date.Basis is DateBasis.Text or DateBasis.Corrected ? date.Value : $"{date.Value}*";

    /// <summary>"day, from the report's own words".</summary>
    public static string DateNote(EventDate date) => $"{Parts.Precision(date.Precision)}, " + date.Basis switch
    {
        DateBasis.Text => "from the reports' own words",
        DateBasis.Corrected => "corrected",
        DateBasis.OtherReport => "the words' meaning from another report",
        _ => "the publication date",
    };

    /// <summary>"AGREE 039", "CONSULT phone 041".</summary>
    public static string What(EventCode code)
    {
        string mode = code.Mode.Length > 0 ? $" {code.Mode}" : "";
        return $"{code.Event}{mode} {code.Cameo}";
    }

    /// <summary>What the CAMEO code means.</summary>
    public static string Title(EventCode code, Codebook codebook) => codebook.FindCameo(code.Cameo)?.Title ?? codebook[code.Event].Means;

    /// <summary>"Pahalgam, IND"; a dash for nowhere.</summary>
    public static string Where(Place? place) => place is null ? "–" : place.Country.Length > 0 && place.Kind != PlaceKind.Country
        ? $"{place.Name}, {place.Country}" : place.Name;

    /// <summary>"3 reports, 1 origin".</summary>
    public static string Told(Event ev) => $"{Count(ev.Reports, "report")}, {Count(ev.Origins, "origin")}";

    /// <summary>"1 report", "2 reports".</summary>
    public static string Count(long n, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? noun : noun.EndsWith('y') && !noun.EndsWith("day", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s")}");

    /// <summary>"killed 26", "killed 24 to 28".</summary>
    public static string Quantities(IReadOnlyDictionary<string, Quantity> quantities) => string.Join(", ", quantities.Select(q =>
        (q.Value.Low == q.Value.High ? $"{q.Key} {q.Value.Best}" : $"{q.Key} {q.Value.Low} to {q.Value.High}, best {q.Value.Best}") + (q.Value.IsOpen ? " or more" : "")));

    private static string Names(IReadOnlyList<Actor> actors) => actors.Count == 0 ? "–"
        : string.Join(", ", actors.Select(a => a.Name));

    /// <summary>How a code came about: each act or operator with its words, the code it makes and the line of the table that says so.</summary>
    /// <param name="mention">A mention with more than one step.</param>
    public static string Steps(EventMention mention) => "made of " + string.Join(" < ", mention.Steps.Select(step =>
    {
        string words = mention.Sentence.Contains(step.Trigger)
            ? mention.SentenceText.Substring(step.Trigger.Start - mention.Sentence.Start, step.Trigger.Length) : "";
        string code = step.Code.Event.IsEmpty ? "" : $" = {What(step.Code)}";
        return $"{step.Rule}{(words.Length == 0 ? "" : $" “{words}”")}{code}{(step.TableLine == 0 ? "" : $" (derivations.tsv:{step.TableLine})")}";
    }));
}
