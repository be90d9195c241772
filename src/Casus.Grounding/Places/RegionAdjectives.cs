using Casus.Grounding.Actors;
using Casus.Grounding.Places.Finding;

namespace Casus.Grounding.Places;

/// <summary>Finds adjectives and peoples of regions and lands that are no states: "Chechen fighters", "the English town". Safe to share.</summary>
internal sealed class RegionAdjectives(PlaceLexicon lexicon, Gazetteer gazetteer)
{
    /// <summary>Adds them to the mentions of a report, in text order; words that have a mention keep it.</summary>
    public void Add(ReportView view, List<PlaceMention> mentions)
    {
        int at = 0;
        for (int i = 0; i < view.Tokens.Count; i++)
        {
            if (!view.IsUpper(i) || lexicon.RegionOf(view.Tokens.Form(i)) is not { } region || IsOther(view, i))
            {
                continue;
            }

            var span = new TokenSpan(i, i + 1);
            while (at < mentions.Count && mentions[at].Tokens.End <= i)
            {
                at++;
            }

            if (at == mentions.Count || !mentions[at].Tokens.Overlaps(span))
            {
                mentions.Insert(at++, new PlaceMention(span, gazetteer.Find(region), PlaceUse.Demonym));
            }
        }
    }

    // No word before a noun: a language ("in English") or a part of a longer name
    private static bool IsOther(ReportView view, int token) => (view.NameOf(token) is { } name && name.Tokens.Count > 1)
        || view.Tokens.Heads[token] <= token || view.Tokens.Relations[token] is not (DependencyRelation.Amod or DependencyRelation.Compound);
}
