using System.Text;
using Casus.Learning.Features;

namespace Casus.Tools.Train.Languages;

/// <summary>
/// Makes examples of a language: runs of neighbouring lines, names, or words strewn together with function words; some with words
/// of other languages between, as reports have names and quotations. Seeded.
/// </summary>
/// <param name="languages">The languages of one script.</param>
/// <param name="seed">Seed of the draws.</param>
internal sealed class ExampleMaker(IReadOnlyList<LanguageTexts> languages, int seed)
{
    private const int Shortest = 20, Longest = 400; // characters
    private const int CountBits = 24;
    private readonly Random random = new(seed);

    // In how many lists a word is, by its hash: a word of many languages tells little of one.
    private readonly byte[] lists = CountLists(languages);
    private readonly StringBuilder text = new();

    /// <summary>An example of a language.</summary>
    /// <param name="language">Its number.</param>
    public string Make(int language)
    {
        var texts = languages[language];
        int length = (int)(Shortest * Math.Pow((double)Longest / Shortest, random.NextDouble()));
        text.Clear();
        double draw = random.NextDouble();
        if (draw < 0.30 && texts.Words.Length > 0)
        {
            Strew(texts, length);
        }
        else if ((draw < 0.40 && texts.Names.Length > 0) || texts.Running.Count == 0)
        {
            Lines(texts.Names, length);
        }
        else
        {
            // The Declaration is the only prose that all languages have: it counts as two sources.
            int sources = texts.Running.Count + (texts.Running.ContainsKey("udhr") ? 1 : 0);
            int chosen = random.Next(sources);
            Lines(chosen < texts.Running.Count ? texts.Running.Values.ElementAt(chosen) : texts.Running["udhr"], length);
        }

        return random.NextDouble() < 0.25 ? Mix(text.ToString(), language) : text.ToString();
    }

    private void Lines(string[] lines, int length)
    {
        int at = random.Next(lines.Length);
        string first = lines[at];
        int skip = first.Length > 2 * length ? first.IndexOf(' ', random.Next(first.Length - length)) + 1 : 0;
        text.Append(first, skip, Math.Min(first.Length - skip, length));
        while (text.Length < length)
        {
            at = (at + 1) % lines.Length;
            text.Append(' ').Append(lines[at], 0, Math.Min(lines[at].Length, length));
        }
    }

    // Without function words a list of words would teach that they tell nothing.
    private void Strew(LanguageTexts texts, int length)
    {
        while (text.Length < length)
        {
            if (random.NextDouble() < 0.3 && texts.Common.Length > 0)
            {
                text.Append(texts.Common[random.Next(texts.Common.Length)]).Append(' ');
            }
            else if (random.NextDouble() < 0.3 && texts.Running.Count > 0)
            {
                string[] lines = texts.Running.Values.ElementAt(random.Next(texts.Running.Count));
                string[] words = lines[random.Next(lines.Length)].Split(' ');
                int from = random.Next(words.Length);
                text.AppendJoin(' ', words.Skip(from).Take(2)).Append(' ');
            }
            else
            {
                string word = texts.Words[random.Next(texts.Words.Length)];
                if (random.Next(lists[Place(word)]) == 0)
                {
                    text.Append(word).Append(' ');
                }
            }
        }
    }

    private static byte[] CountLists(IReadOnlyList<LanguageTexts> languages)
    {
        byte[] counts = new byte[1 << CountBits];
        foreach (var language in languages)
        {
            foreach (int place in language.Words.Select(Place).Distinct())
            {
                counts[place]++;
            }
        }

        return counts;
    }

    private static int Place(string word) => (int)(FeatureHash.OfFolded(word) >> (32 - CountBits));

    // Up to a quarter of the words are of another language.
    private string Mix(string whole, int language)
    {
        string[] words = whole.Split(' ');
        string[] others = languages[random.Next(languages.Count)].Words;
        double share = 0.25 * random.NextDouble();
        for (int i = 0; i < words.Length && others.Length > 0; i++)
        {
            if (random.NextDouble() < share)
            {
                words[i] = others[random.Next(others.Length)];
            }
        }

        return others == languages[language].Words ? whole : string.Join(' ', words);
    }
}
