namespace Casus.Grounding.Times;

/// <summary>
/// Tells from the verbs around a time expression whether it lies ahead. Reads treebank tags where the tokens have them and the
/// words' shapes where they have not.
/// </summary>
/// <param name="tokens">The tokens.</param>
/// <param name="pieces">Their pieces.</param>
internal sealed class TenseReader(TokenTable tokens, TimePieces pieces)
{
    private const int Past = -1, Unknown = 0, Future = 1, NoVerb = 2;

    /// <summary>-1 for past, 1 for future, 0 when nothing tells.</summary>
    /// <param name="match">The expression.</param>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public int Read(TimeMatch match, int first, int end)
    {
        bool isInfinitive = false;
        for (int i = match.First - 1; i >= first; i--)
        {
            int tense = TenseAt(i, match.First - i, ref isInfinitive);
            if (tense != NoVerb)
            {
                return tense;
            }
        }

        isInfinitive = false;
        for (int i = match.End; i < end; i++)
        {
            int tense = TenseAt(i, int.MaxValue, ref isInfinitive);
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

        double reach = pieces.Value(piece, TimeField.FutureCue);
        if (!double.IsNaN(reach) && (reach == 0 || distance <= reach))
        {
            return Future;
        }

        if (pieces.Is(piece, TimeField.PlanCue) && isInfinitive)
        {
            return Future;
        }

        string tag = tokens.Xpos[pieces.Token(piece)];
        if (pieces.Is(piece, TimeField.InfinitiveCue) && (tag == "TO" || tag == "_"))
        {
            isInfinitive |= tag == "_" || (piece + 1 < pieces.Count && tokens.Xpos[pieces.Token(piece + 1)] == "VB");
            return NoVerb;
        }

        return tag == "_" ? TenseOfShape(piece) : tag switch
        {
            "VBD" => Past,
            "VBZ" or "VBP" => pieces.Is(piece, TimeField.PastCue) ? Past : isInfinitive ? Future : Unknown,
            _ => NoVerb,
        };
    }

    private int TenseOfShape(int piece)
    {
        if (pieces.Is(piece, TimeField.PastCue))
        {
            return Past;
        }

        ReadOnlySpan<char> form = pieces.Form(piece);
        return form.Length > 4 && char.IsLower(form[0]) && pieces.Lexicon.IsPastForm(form) ? Past : NoVerb;
    }
}
