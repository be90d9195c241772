using System.Text;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>A person's words as a full-text question: all must occur; words in double quotes stand together.</summary>
internal static class SearchWords
{
    /// <summary>The FTS5 expression; empty when there is no word to search for.</summary>
    public static string Match(string search)
    {
        var match = new StringBuilder();
        bool isQuoted = false;
        foreach (string part in search.Split('"'))
        {
            if (isQuoted)
            {
                Add(match, part);
            }
            else
            {
                foreach (string word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(match, word);
                }
            }

            isQuoted = !isQuoted;
        }

        return match.ToString();
    }

    // In quotes nothing is an operator, so any words a person types are a valid question.
    private static void Add(StringBuilder match, string phrase)
    {
        if (phrase.Any(char.IsLetterOrDigit))
        {
            match.Append(match.Length == 0 ? "" : " ").Append('"').Append(SpacedText.Of(phrase)!.Replace('\0', ' ')).Append('"');
        }
    }
}
