using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places.Choosing;

/// <summary>
/// Gathers the names of a report: mentions with the same words mean one place, unless what stands after the comma differs; a bare
/// mention means what the qualified one before it means.
/// </summary>
internal sealed class PlaceUnits(ReportView view, PlaceLexicon lexicon, Gazetteer gazetteer)
{
    private const int MaxOptions = 48, LeastSite = 5, SitePeople = 5000;
    private readonly List<PlaceUnit> units = [];
    private readonly Dictionary<string, PlaceUnit> bare = new(StringComparer.OrdinalIgnoreCase), latest = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, PlaceUnit), PlaceUnit> qualified = [];

    /// <summary>The units of a report's toponyms; their mentions are indices of the list.</summary>
    /// <param name="toponyms">Where the names stand, in text order.</param>
    /// <param name="site">The first part of the address of the report's site, or null.</param>
    public List<PlaceUnit> Gather(IReadOnlyList<TokenSpan> toponyms, string? site)
    {
        string[] names = new string[toponyms.Count];
        var containers = new PlaceUnit?[toponyms.Count];
        for (int i = toponyms.Count - 1; i >= 0; i--)
        {
            names[i] = NameOf(toponyms, i);
            if (i + 1 < toponyms.Count && IsAfterComma(toponyms[i], toponyms[i + 1]))
            {
                var container = UnitOf(names[i + 1], containers[i + 1]);
                containers[i] = IsHeld(UnitOf(names[i], null), container) ? container : null;
            }
        }

        for (int i = 0; i < toponyms.Count; i++)
        {
            var unit = containers[i] is null && latest.TryGetValue(names[i], out var before) ? before : UnitOf(names[i], containers[i]);
            unit.Mentions.Add(i);
            ReadKind(unit, toponyms[i]);
            if (unit.Container is not null)
            {
                latest[names[i]] = unit;
            }
        }

        Join();
        units.RemoveAll(u => u.Mentions.Count == 0);
        AddSite(site);
        return units;
    }

    // "North and South Korea": the first is North Korea
    private string NameOf(IReadOnlyList<TokenSpan> toponyms, int at)
    {
        var span = toponyms[at];
        string name = view.TextOf(span);
        return span.Count == 1 && at + 1 < toponyms.Count && toponyms[at + 1] is { Count: > 1 } next && next.First == span.End + 1
            && (lexicon.Of(view.Tokens.Form(span.First)) & PlaceWord.Direction) != 0 && (lexicon.Of(view.Tokens.Form(next.First)) & PlaceWord.Direction) != 0
            ? $"{name} {view.TextOf(next with { First = next.First + 1 })}" : name;
    }

    // Mentions before the only qualified one: the title of a report has the bare name.
    private void Join()
    {
        foreach (var (name, unit) in bare)
        {
            PlaceUnit? only = null;
            int count = 0;
            foreach (var other in qualified.Values)
            {
                if (other.Mentions.Count > 0 && other.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    (only, count) = (other, count + 1);
                }
            }

            if (count == 1)
            {
                only!.Mentions.AddRange(unit.Mentions);
                unit.Mentions.Clear();
            }
        }
    }

    private PlaceUnit UnitOf(string name, PlaceUnit? container)
    {
        PlaceUnit? unit;
        if (container is null ? bare.TryGetValue(name, out unit) : qualified.TryGetValue((name, container), out unit))
        {
            return unit;
        }

        unit = new PlaceUnit { Name = name, Container = container };
        AddOptions(unit);
        units.Add(unit);
        if (container is null)
        {
            bare.Add(name, unit);
        }
        else
        {
            qualified.Add((name, container), unit);
        }

        return unit;
    }

    private void AddOptions(PlaceUnit unit)
    {
        foreach (var hit in gazetteer.Exact(unit.Name))
        {
            if (!unit.Options.Exists(o => o.Entry.Id == hit.Id))
            {
                unit.Options.Add(PlaceOptions.Make(gazetteer, hit));
            }
        }

        PlaceOptions.Compare(unit.Options);
        if (unit.Options.Count > MaxOptions)
        {
            unit.Options.Sort((a, b) => b.Clues[(int)PlaceClue.People].CompareTo(a.Clues[(int)PlaceClue.People]) is not 0 and var order ? order : a.Entry.Id.CompareTo(b.Entry.Id));
            unit.Options.RemoveRange(MaxOptions, unit.Options.Count - MaxOptions);
        }
    }

    // "Clinton and Hayes counties", "the city of Clinton", "the Clinton River"
    private void ReadKind(PlaceUnit unit, TokenSpan span)
    {
        var kind = KindBeside(span);
        if (kind == PlaceFeature.Feature)
        {
            return;
        }

        foreach (var option in unit.Options)
        {
            bool agrees = kind switch
            {
                PlaceFeature.City => option.Feature is >= PlaceFeature.Capital and <= PlaceFeature.FormerPlace,
                PlaceFeature.Admin1 => option.Feature is PlaceFeature.Admin1 or PlaceFeature.Admin or PlaceFeature.Region,
                _ => option.Feature == kind,
            };
            if (agrees)
            {
                option.Clues[(int)PlaceClue.NamesakeOfSeat] = option.Clues[(int)PlaceClue.Namesake] = option.Clues[(int)PlaceClue.SmallState] = 0;
            }

            option.Clues[(int)(agrees ? PlaceClue.KindAgrees : PlaceClue.KindDiffers)] = 1;
        }
    }

    private PlaceFeature KindBeside(TokenSpan span)
    {
        if (span.End < view.Tokens.Count && lexicon.KindOf(view.Tokens.Form(span.End)) is not PlaceFeature.Feature and var after)
        {
            return after;
        }

        int listed = EndOfList(span.End, 1), before = EndOfList(span.First - 1, -1);
        if (listed > span.End && listed < view.Tokens.Count && lexicon.KindOf(view.Tokens.Form(listed)) is not PlaceFeature.Feature and var ofAll)
        {
            return ofAll;
        }

        return before > 0 && view.Is(before, UniversalPos.Adp) && view.Is(before, "of") ? lexicon.KindOf(view.Tokens.Form(before - 1)) : PlaceFeature.Feature;
    }

    // Over "and Hama" of "Homs and Hama provinces", over "Homs and" of "the provinces of Homs and Hama".
    private int EndOfList(int at, int step)
    {
        while (at > 0 && at < view.Tokens.Count && (view.Is(at, UniversalPos.Cconj) || view.Tokens.Form(at) is ","))
        {
            int name = at + step;
            while (name > 0 && name < view.Tokens.Count && view.IsUpper(name))
            {
                name += step;
            }

            if (name == at + step)
            {
                break;
            }

            at = name;
        }

        return at;
    }

    private bool IsAfterComma(TokenSpan inner, TokenSpan outer) =>
        (outer.First == inner.End + 1 && view.Tokens.Form(inner.End) is "," or "(") || outer.First == inner.End;

    // "China, Japan" are two lands, whatever towns of the one are called; "Georgia, United States" is a state
    private static bool IsHeld(PlaceUnit inner, PlaceUnit outer)
    {
        bool areLands = inner.Options.Exists(o => o.Feature == PlaceFeature.Country) && outer.Options.Exists(o => o.Feature == PlaceFeature.Country);
        return outer.Options.Exists(o => inner.Options.Exists(i => o.Holds(i) && (!areLands || i.Feature == PlaceFeature.Admin1)));
    }

    // "www.northtowngazette.com": the longest beginning of the name that a town has
    private void AddSite(string? site)
    {
        for (int length = Math.Min(site?.Length ?? 0, ToponymTable.MaxChars); length >= LeastSite; length--)
        {
            var unit = new PlaceUnit { Name = site![..length].ToUpperInvariant(), Container = null, IsSite = true };
            AddOptions(unit);
            unit.Options.RemoveAll(o => !o.IsPoint || o.Entry.Population < SitePeople);
            if (unit.Options.Count > 0)
            {
                units.Add(unit);
                break;
            }
        }
    }
}
