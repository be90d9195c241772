namespace Casus.Grounding.Times;

/// <summary>
/// Tells from the verbs around a time expression whether it lies ahead. Reads treebank tags where the tokens have them and the
/// words' shapes where they have not.
/// </summary>
/// <param name="tokens">The tokens.</param>
/// <param name="pieces">Their pieces.</param>
internal sealed class TenseReader(TokenTable tokens, TimePieces pieces)
{
    private const int Past = -1, Unknown = 0, Future = 1, NoVerb = 2, Present = 3;

    // "The talks resume Monday": a present this near speaks of what is to come.
    private const int PresentReach = 4, ParticipleReach = 2;

    /// <summary>-1 for past, 1 for future, 0 when nothing tells.</summary>
    /// <param name="match">The expression.</param>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public int Read(TimeMatch match, int first, int end)
    {
        // "Since Monday" lies behind, whatever the verb.
        if (match.First > first && pieces.Is(match.First - 1, TimeField.PastCue) && tokens.Xpos[pieces.Token(match.First - 1)] is "IN" or "_")
        {
            return Past;
        }

        bool isInfinitive = false;
        // "Tuesday's declaration", "a June agreement": the verb is not about the date itself.
        bool isBound = match.End < end && (pieces.Is(match.End, TimeField.DecadeSuffix)
            || (match.First > first && char.IsLetter(pieces.First(match.End)) && pieces.Is(match.First - 1, TimeField.A)));
        for (int i = match.First - 1; i >= first; i--)
        {
            int tense = TenseAt(i, match.First - i, ref isInfinitive);
            tense = isBound && tense == Present ? Unknown : tense == Present ? Future : tense;
            if (tense != NoVerb)
            {
                return tense;
            }
        }

        isInfinitive = false;
        for (int i = match.End; i < end && !OpensClause(i); i++)
        {
            int tense = TenseAt(i, int.MaxValue, ref isInfinitive);
            tense = tense == Present ? Future : tense;
            if (tense != NoVerb)
            {
                return tense;
            }
        }

        return isInfinitive ? Future : Unknown;
    }

    private int TenseAt(int piece, int distance, ref bool isInfinitive)
    {
        if (pieces.Is(piece, TimeField.WillCue))
        {
            return Future;
        }

        if (pieces.Is(piece, TimeField.FutureCue) && IsPerfectPast(piece))
        {
            return Past;
        }

        double reach = pieces.Value(piece, TimeField.FutureCue);
        if (!double.IsNaN(reach) && (reach == 0 || distance <= reach))
        {
            return Future;
        }

        string tag = tokens.Xpos[pieces.Token(piece)];
        if (isInfinitive && pieces.Is(piece, TimeField.PlanCue) && tag[0] is 'V' or 'J' or '_')
        {
            return Future;
        }

        if (pieces.Is(piece, TimeField.InfinitiveCue) && (tag is "TO" or "_" || IsBareVerb(piece + 1)))
        {
            isInfinitive = true;
            return NoVerb;
        }

        return tag == "_" ? TenseOfShape(piece) : tag switch
        {
            // "Announced an agreement to buy the bank in January": the past is not the time of what is to be done.
            "VBD" => isInfinitive ? Unknown : Past,
            "MD" => NextIsHave(piece) ? Past : Future,
            "VBN" when distance == int.MaxValue || IsActive(piece) || (distance <= ParticipleReach && !pieces.Is(piece - 1, TimeField.BeCue)) => Past,
            "VBZ" or "VBP" => pieces.Is(piece, TimeField.PastCue) ? Past : isInfinitive || distance <= PresentReach ? Present : Unknown,
            _ => NoVerb,
        };
    }

    // "Worries that the government will act": what a clause of its own says is not about a date outside it.
    private bool OpensClause(int piece) => tokens.Upos[pieces.Token(piece)] == UniversalPos.Sconj
        || tokens.Xpos[pieces.Token(piece)] is "WDT" or "WP" or "WRB";

    // "Should have met", "might have left".
    private bool NextIsHave(int piece) => piece + 1 < pieces.Count && pieces.Is(piece + 1, TimeField.PastCue);

    // "The offer had been due to expire Friday" tells what was, "is due" what will be.
    private bool IsPerfectPast(int piece) => tokens.Xpos[pieces.Token(piece)] != "_" && piece >= 2
        && pieces.Is(piece - 1, TimeField.PastCue) && tokens.Xpos[pieces.Token(piece - 1)] == "VBN" && tokens.Xpos[pieces.Token(piece - 2)] == "VBD";

    // The tagger often takes a past form for a participle ("stocks posted gains", "prices closed at"): the main verb of a sentence
    // without an auxiliary, or one with an object, is a past.
    private bool IsActive(int piece)
    {
        int token = pieces.Token(piece);
        if (pieces.Is(piece - 1, TimeField.BeCue))
        {
            return false;
        }

        return tokens.Heads[token] < 0 || (token + 1 < tokens.Count && tokens.Xpos[token + 1] is "DT" or "NN" or "NNS" or "CD" or "PRP" or "PRP$");
    }

    private bool IsBareVerb(int piece) => piece < pieces.Count && tokens.Xpos[pieces.Token(piece)] == "VB";

    private int TenseOfShape(int piece)
    {
        // "will be held": no past, and what stands before tells.
        if (pieces.Is(piece - 1, TimeField.BeCue))
        {
            return NoVerb;
        }

        if (pieces.Is(piece, TimeField.PastCue))
        {
            return Past;
        }

        ReadOnlySpan<char> form = pieces.Form(piece);
        return form.Length > 4 && char.IsLower(form[0]) && pieces.Lexicon.IsPastForm(form) ? Past : NoVerb;
    }
}
