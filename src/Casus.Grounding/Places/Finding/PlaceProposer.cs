using Casus.Grounding.Actors;

namespace Casus.Grounding.Places.Finding;

/// <summary>
/// Proposes runs of tokens that may be toponyms: names that the gazetteer has, names that the name layer holds for places, names with a
/// word that makes a place's name ("X County", "Mount X", "Highway 12"), and unknown names after "in" and "near".
/// </summary>
internal sealed class PlaceProposer(ReportView view, PlaceLexicon lexicon, Gazetteer gazetteer)
{
    private const int MaxTokens = 6;

    /// <summary>Adds the proposals that begin at a token.</summary>
    /// <param name="first">The token.</param>
    /// <param name="limit">The end of its sentence.</param>
    /// <param name="found">Takes the proposals, each extent once.</param>
    public void Propose(int first, int limit, List<PlaceProposal> found)
    {
        if (!view.IsUpper(first) || (IsSmallWord(first) && (first + 1 == limit || !view.IsUpper(first + 1))))
        {
            return;
        }

        int start = found.Count, runEnd = RunEnd(first, limit);
        for (int end = limit; end > first;)
        {
            var notable = Notability.Best(gazetteer, gazetteer.Longest(view.Tokens, first, end, out int known));
            if (known <= first)
            {
                break;
            }

            if (!IsWord(first, known, notable))
            {
                found.Add(new PlaceProposal(new TokenSpan(first, known), notable));
            }

            end = known - 1;
        }

        if (view.NameOf(first) is { Kind: NameKind.Location } name && name.Tokens.First == first)
        {
            Add(found, start, first, Trim(name.Tokens.End, first));
        }

        ProposeForms(first, runEnd, limit, found, start);
        if (IsAfterNear(first) && view.Is(first, UniversalPos.Propn))
        {
            Add(found, start, first, runEnd);
        }
    }

    // "In", "But" begin sentences; "The Hague" is no such word
    private bool IsSmallWord(int token) => view.Tokens.Upos[token] is UniversalPos.Adp or UniversalPos.Det or UniversalPos.Pron or UniversalPos.Aux
        or UniversalPos.Cconj or UniversalPos.Sconj or UniversalPos.Adv or UniversalPos.Part or UniversalPos.Intj;

    // An ordinary word that is also the name of a small place: "Police", "Liberal".
    private bool IsWord(int first, int end, KnownAs known) => end == first + 1 && known >= KnownAs.Village && known != KnownAs.ShortState
        && view.NameOf(first) is null && !view.Is(first, UniversalPos.Propn);

    private void ProposeForms(int first, int runEnd, int limit, List<PlaceProposal> found, int start)
    {
        var cue = lexicon.Of(view.Tokens.Form(first));
        bool isLed = (cue & (PlaceWord.Lead | PlaceWord.Nature)) != 0;
        for (int end = first + 2; end <= runEnd; end++)
        {
            if (isLed || (lexicon.Of(view.Tokens.Form(end - 1)) & PlaceWord.Generic) != 0)
            {
                Add(found, start, first, end);
            }
        }

        for (int number = first + 1; number < Math.Min(limit, first + 4); number++)
        {
            bool isNumber = char.IsAsciiDigit(view.Tokens.Text[view.Tokens.Starts[number]]);
            int road = view.IsHyphen(number - 1) ? number - 2 : number - 1;
            if (isNumber && road >= first && (lexicon.Of(view.Tokens.Form(road)) & PlaceWord.Numbered) != 0)
            {
                Add(found, start, first, number + 1);
            }
        }
    }

    // One past the run of capitalised words from a token on; small words inside count where a capital follows.
    private int RunEnd(int first, int limit)
    {
        int end = first + 1;
        for (int i = first + 1; i < limit && i < first + MaxTokens; i++)
        {
            if (view.IsUpper(i))
            {
                end = i + 1;
            }
            else if (!view.IsHyphen(i) && !IsInner(i))
            {
                break;
            }
        }

        return end;
    }

    // "Isle of Wight", "Rio de Janeiro"
    private bool IsInner(int token) => view.Tokens.Form(token) is "of" or "the" or "de" or "la" or "del" or "al" or "el" or "-";

    private bool IsAfterNear(int first) => first > 0 && (lexicon.Of(view.Tokens.Form(first - 1)) & PlaceWord.Near) != 0;

    private int Trim(int end, int first) => end - 1 > first && view.IsPossessive(end - 1) ? end - 1 : end;

    private static void Add(List<PlaceProposal> found, int start, int first, int end)
    {
        for (int i = start; i < found.Count; i++)
        {
            if (found[i].Tokens.End == end)
            {
                return;
            }
        }

        found.Add(new PlaceProposal(new TokenSpan(first, end), KnownAs.Unknown));
    }
}
