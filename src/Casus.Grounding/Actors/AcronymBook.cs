namespace Casus.Grounding.Actors;

/// <summary>The acronyms that a report spells out itself: "the United Development Party (PPP)" is not the PPP of the files.</summary>
internal sealed class AcronymBook
{
    private const int MaxWords = 9;
    private readonly ReportView view;
    private readonly Dictionary<string, (Sense? Sense, TokenSpan Words)> spelled = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="view">The report.</param>
    /// <param name="found">The known names of the report.</param>
    public AcronymBook(ReportView view, List<(TokenSpan Tokens, Sense[] Senses)> found)
    {
        this.view = view;
        for (int i = 2; i + 2 < view.Tokens.Count; i++)
        {
            if (view.Is(i, "(") && view.Is(i + 2, ")") && IsAcronym(i + 1) && view.IsUpper(i - 1))
            {
                var name = found.Find(f => f.Tokens.End == i);
                var words = name.Senses is null ? Capitals(i) : name.Tokens;
                if (words.Count > 1 && name.Senses is null or [_])
                {
                    spelled.TryAdd(view.Tokens.Form(i + 1).ToString(), (name.Senses?[0], words));
                }
            }
        }
    }

    /// <summary>True when the report spells the word out.</summary>
    /// <param name="token">The word.</param>
    /// <param name="sense">Whom the files have for the words it is short for; null when no file has them.</param>
    public bool IsSpelled(int token, out Sense? sense)
    {
        sense = null;
        if (spelled.Count == 0 || !spelled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(view.Tokens.Form(token), out var found))
        {
            return false;
        }

        sense = found.Sense;
        return true;
    }

    /// <summary>True when the spelled words are a variant of the actor's name: "Kurdish Workers' Party", "Kurdistan Workers' Party".</summary>
    /// <param name="token">A word that is spelled out.</param>
    /// <param name="sense">What the word may stand for.</param>
    public bool IsLike(int token, Sense sense)
    {
        var words = spelled[view.Tokens.Form(token).ToString()].Words;
        int same = 0, all = 0;
        for (int i = words.First; i < words.End; i++)
        {
            if (view.IsUpper(i))
            {
                all++;
                same += sense.Name.Contains(view.Tokens.Form(i), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return 2 * same >= all || view.Tokens.Form(token).SequenceEqual(sense.Name); // "UNRWA": the files have no longer name
    }

    private bool IsAcronym(int token)
    {
        var form = view.Tokens.Form(token);
        int capitals = 0;
        foreach (char c in form)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return form.Length is > 1 and < 10 && capitals > 1 && 2 * capitals >= form.Length;
    }

    private TokenSpan Capitals(int end)
    {
        int first = end;
        while (first > 0 && end - first < MaxWords && (view.IsUpper(first - 1) || view.IsPossessive(first - 1) || view.Tokens.Form(first - 1) is "of" or "for" or "and" or "the"))
        {
            first--;
        }

        while (first < end && !view.IsUpper(first))
        {
            first++;
        }

        return new TokenSpan(first, end);
    }
}
