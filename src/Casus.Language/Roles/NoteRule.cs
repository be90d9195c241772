namespace Casus.Language.Roles;

/// <summary>Blocks known by their fixed words: pointers to other reports, notes of correction, credits.</summary>
internal static class NoteRule
{
    private const int MostPointerWords = 40;
    private const int MostCreditWords = 40;
    private const int MostBylineWords = 9;

    /// <summary>The role that the block's own words give, or null.</summary>
    /// <param name="block">The block.</param>
    /// <param name="traits">What can be seen of it.</param>
    public static BlockRole? Role(ReadOnlySpan<char> block, BlockTraits traits)
    {
        ReadOnlySpan<char> words = block.TrimStart(" *-–—•>»[|►▶\t");
        if (IsCorrection(words))
        {
            return BlockRole.Correction;
        }

        if (IsPointer(words, traits))
        {
            return BlockRole.ReadMore;
        }

        return IsCredit(words, block, traits) ? BlockRole.Credit : null;
    }

    /// <summary>True for a pointer that is a label alone, so that the lines below it are the pointers.</summary>
    /// <param name="block">The block.</param>
    public static bool IsPointerLabel(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> words = block.Trim(" *-–—•>»[]|►▶:\t");
        int length = Phrases.StartLength(words, RoleWords.ReadMoreStarts);
        length = length > 0 ? length : Phrases.StartLength(words, RoleWords.ReadMoreLabels);
        return length > 0 && length >= words.Length - 2;
    }

    private static bool IsCorrection(ReadOnlySpan<char> words)
    {
        int length = Phrases.StartLength(words, RoleWords.CorrectionStarts);
        if (length > 0)
        {
            // "Correction of the course is needed" is not a note; "Correction: ..." and "An earlier version of this story" are.
            bool isLabel = words[0] == '(' || length >= words.Length || words[length] == ':' || (words[length] == ' ' && words[..length].Contains(' '))
                || words[length..].TrimStart().StartsWith("—", StringComparison.Ordinal) || words[length..].TrimStart().StartsWith("–", StringComparison.Ordinal);
            return isLabel && (words[length - 1] != ' ' || Phrases.Find(words, RoleWords.CorrectedParts) >= 0);
        }

        length = Phrases.StartLength(words, RoleWords.ThisReport);
        return length > 0 && Phrases.Find(words[length..], RoleWords.CorrectionVerbs) >= 0
            && Phrases.Find(words, RoleWords.ReportNouns) >= 0;
    }

    private static bool IsPointer(ReadOnlySpan<char> words, BlockTraits traits)
    {
        if (traits.Words > MostPointerWords)
        {
            return false;
        }

        int length = Phrases.StartLength(words, RoleWords.ReadMoreStarts);
        if (length > 0)
        {
            // "More from" begins sentences too: a pointer has a colon soon, or no final full stop.
            return !traits.EndsSentence || HasLabelMark(words[length..]) || words[..length].IndexOfAny("mM") != 0 || traits.IsQuestion;
        }

        length = Phrases.StartLength(words, RoleWords.ReadMoreLabels);
        if (length > 0 && (length == words.Length || HasLabelMark(words[length..])))
        {
            return true;
        }

        return Phrases.Ends(words, RoleWords.ReadMoreEnds) && traits.Words > 2;
    }

    private static bool HasLabelMark(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length > 0 && rest[0] is ':' or '|' or '：' or '»' or '►' or '–' or '—' or '>' or '-';
    }

    private static bool IsCredit(ReadOnlySpan<char> words, ReadOnlySpan<char> block, BlockTraits traits)
    {
        if (traits.Words > MostCreditWords)
        {
            return false;
        }

        if (Phrases.StartLength(words, RoleWords.CreditStarts) > 0)
        {
            // Only lower-case-free starts such as "Published by" may open a real sentence; those run on and end in a full stop.
            return words[0] == '(' || !traits.EndsSentence || traits.Words <= 20;
        }

        return Phrases.Ends(block, RoleWords.CreditEnds) || IsAgencies(block) || IsByline(words, traits);
    }

    // "— AFP", "(Reuters)", "AFP/Reuters".
    private static bool IsAgencies(ReadOnlySpan<char> block)
    {
        bool any = false;
        block = block.Trim(" .()[]-–—|*");
        foreach (Range part in block.SplitAny('/', ',', '&', '|'))
        {
            if (!Phrases.Is(block[part], RoleWords.Agencies))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    // "By Anna Berg and Li Wei", "BY STAFF REPORTER".
    private static bool IsByline(ReadOnlySpan<char> words, BlockTraits traits)
    {
        if (traits.EndsSentence || traits.Words > MostBylineWords || traits.Words < 2
            || !words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(words[0]))
        {
            return false;
        }

        ReadOnlySpan<char> names = words[3..];
        foreach (Range part in names.Split(' '))
        {
            ReadOnlySpan<char> name = names[part].Trim(",.()|");
            if (name.Length > 0 && char.IsLower(name[0]) && name is not ("and" or "in" or "for" or "de" or "von" or "van" or "al" or "bin"))
            {
                return false;
            }
        }

        return true;
    }
}
