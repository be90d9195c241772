using Casus.Grounding.Actors;

namespace Casus.Grounding.Places.Finding;

/// <summary>What holds whatever the weights say: bare points of the compass are no places, names of several words that our own files
/// have are, and so are countries inside a hyphened word.</summary>
internal sealed class PlaceRules(ReportView view, PlaceLexicon lexicon, Gazetteer gazetteer)
{
    private const float Surely = 12;

    /// <summary>Overrules the log-odds of the runs that a rule decides.</summary>
    public void Apply(List<PlaceProposal> proposals)
    {
        for (int i = 0; i < proposals.Count; i++)
        {
            var proposal = proposals[i];
            float? ruled = IsBareDirection(proposal.Tokens) ? IsShared(proposal.Tokens) ? Surely : -Surely
                : IsOwnPhrase(proposal) ? Surely + proposal.Tokens.Count
                : IsAfterCompass(proposal) || IsOwned(proposal) ? Surely
                : proposal.Known == KnownAs.Country && IsInCompound(proposal.Tokens) ? Surely : null;
            if (ruled is { } odds)
            {
                proposals[i] = proposal with { LogOdds = odds };
            }
        }
    }

    // "Southeastern [Turkey] shook"
    private bool IsAfterCompass(PlaceProposal proposal)
    {
        int before = proposal.Tokens.First - 1;
        return before >= 0 && proposal.Known is KnownAs.Country or KnownAs.State && IsDirection(before) && view.IsUpper(before)
            && view.Sentences[view.Sentences.SentenceOf(before)].First == before && !IsCapitalised(proposal.Tokens.End);
    }

    // "Mali's [Kidal]": a place of the country
    private bool IsOwned(PlaceProposal proposal)
    {
        int owner = proposal.Tokens.First - 2;
        if (owner < 0 || proposal.Known is not (<= KnownAs.Town and > KnownAs.Country) || !view.IsPossessive(owner + 1) || !view.IsUpper(owner)
            || view.NameOf(proposal.Tokens.First) is { Kind: NameKind.Person } || IsCapitalised(proposal.Tokens.End))
        {
            return false;
        }

        foreach (var land in gazetteer.Exact(view.TextOf(new TokenSpan(owner, owner + 1))))
        {
            foreach (var hit in gazetteer.Exact(view.TextOf(proposal.Tokens)))
            {
                if (gazetteer[land.Id].Feature == PlaceFeature.Country && gazetteer[hit.Id].Country == gazetteer[land.Id].Country)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsBareDirection(TokenSpan span) => span.Count == 1 && IsDirection(span.First);

    private bool IsDirection(int token) => (lexicon.Of(view.Tokens.Form(token)) & PlaceWord.Direction) != 0;

    // "[North] and South Korea"
    private bool IsShared(TokenSpan span)
    {
        int second = span.End + 1;
        if (second + 1 >= view.Tokens.Count || !view.Is(span.End, UniversalPos.Cconj) || !view.IsUpper(second) || !IsDirection(second) || !view.IsUpper(second + 1))
        {
            return false;
        }

        foreach (var hit in gazetteer.Longest(view.Tokens, second, Math.Min(second + 3, view.Tokens.Count), out int end))
        {
            if (end > second + 1 && Notability.Of(gazetteer, hit) is KnownAs.Country or KnownAs.State or KnownAs.Region)
            {
                return HasNotable($"{view.TextOf(span)} {view.TextOf(new TokenSpan(second + 1, end))}");
            }
        }

        return false;
    }

    private bool HasNotable(string name)
    {
        foreach (var hit in gazetteer.Exact(name))
        {
            if (Notability.Of(gazetteer, hit) is KnownAs.Country or KnownAs.State or KnownAs.Region)
            {
                return true;
            }
        }

        return false;
    }

    // "Line of Control", "Rafah crossing"; no part of a longer name
    private bool IsOwnPhrase(PlaceProposal proposal)
    {
        var span = proposal.Tokens;
        if (span.Count < 2 || proposal.Known == KnownAs.Unknown || IsCapitalised(span.First - 1) || IsCapitalised(span.End))
        {
            return false;
        }

        foreach (var hit in gazetteer.Longest(view.Tokens, span.First, span.End, out int end))
        {
            if (end == span.End && hit.Spelling == SpellingMatch.Exact && gazetteer[hit.Id].IsOwn)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCapitalised(int token) => token >= 0 && token < view.Tokens.Count && view.IsUpper(token) && view.Is(token, UniversalPos.Propn);

    // "US-led", "pro-Russia"
    private bool IsInCompound(TokenSpan span)
    {
        int hyphen = span.End, before = span.First - 1;
        bool isBound = hyphen + 1 < view.Tokens.Count && view.IsHyphen(hyphen) && view.Touch(hyphen - 1, hyphen) && view.Touch(hyphen, hyphen + 1)
            && view.Cues.Has(view.Tokens.Form(hyphen + 1), Cue.Bound);
        return isBound || (before > 0 && view.IsHyphen(before) && view.Touch(before, span.First) && (lexicon.Of(view.Tokens.Form(before - 1)) & PlaceWord.Prefix) != 0);
    }
}
