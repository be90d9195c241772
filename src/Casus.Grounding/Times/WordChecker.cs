namespace Casus.Grounding.Times;

/// <summary>Tells time words from their doubles: a year from a quantity, the month May from the name and the verb.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="pieces">Their pieces.</param>
internal sealed class WordChecker(TokenTable tokens, TimePieces pieces)
{
    /// <summary>False when the words are something else than a time here.</summary>
    /// <param name="match">The words.</param>
    /// <param name="first">The sentence's first piece.</param>
    /// <param name="end">One past its last piece.</param>
    public bool IsTime(TimeMatch match, int first, int end) => match.Rule.Action switch
    {
        TimeAction.BareYear => IsYear(match, first, end),
        TimeAction.Month when match.End - match.First == 1 => IsMonth(match.First, first, end),
        _ => true,
    };

    private bool IsYear(TimeMatch match, int first, int end)
    {
        double year = match[TimeField.Year];
        bool isLed = match.First > first && pieces.Is(match.First - 1, TimeField.YearCue);
        char before = match.First > first ? pieces.First(match.First - 1) : ' ';
        if (before is '$' or '\u20ac' or '\u00a3' or '\u00a5' or '#' or '+' or '/' or ':' || (year is < 1500 or > 2100))
        {
            return false;
        }

        if (match.End >= end)
        {
            return isLed || year >= 1900;
        }

        char after = pieces.First(match.End);
        if (after is '%' or '\u00b0' or '/' || pieces.Is(match.End, TimeField.Unit) || pieces.Is(match.End, TimeField.Units))
        {
            return false;
        }

        return isLed || (year >= 1900 && !IsPluralNoun(match.End));
    }

    private bool IsPluralNoun(int piece)
    {
        int token = pieces.Token(piece);
        ReadOnlySpan<char> form = pieces.Form(piece);
        return tokens.Xpos[token] == "NNS" || (tokens.Xpos[token] == "_" && form.Length > 3 && char.IsLower(form[0]) && form[^1] == 's');
    }

    private bool IsMonth(int piece, int first, int end)
    {
        if (!pieces.Lexicon.NeedsCapital(pieces.Word(piece)))
        {
            return true;
        }

        UniversalPos upos = tokens.Upos[pieces.Token(piece)];
        if (upos is UniversalPos.Aux or UniversalPos.Verb || (piece + 1 < end && pieces.TouchesPrevious(piece + 1) && pieces.First(piece + 1) == '-'))
        {
            return false;
        }

        // A name: "Theresa May", "April Jones". At the head of a sentence a modal verb is likelier than a month.
        bool followsName = piece > first && char.IsLetter(pieces.First(piece - 1)) && pieces.IsCapital(piece - 1) && pieces.Word(piece - 1) < 0;
        bool isHead = piece == first && upos is UniversalPos.None;
        return !followsName && !isHead;
    }
}
