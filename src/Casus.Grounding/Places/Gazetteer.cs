using Casus.Packs;

namespace Casus.Grounding.Places;

/// <summary>
/// The places Casus knows: countries, regions and disputed territories of our own files, and GeoNames' divisions and cities, which
/// are mapped into memory from one packed file. Immutable and safe to share.
/// </summary>
public sealed class Gazetteer
{
    private const string PackedFile = "places/gazetteer.bin";
    private const int MaxTokens = 16;
    private readonly GazetteerFile file;
    private readonly OwnPlaces own;

    private Gazetteer(GazetteerFile file, OwnPlaces own, IReadOnlyList<Problem> problems)
    {
        this.file = file;
        this.own = own;
        Problems = problems;
    }

    /// <summary>The rows that could not be used, each with its file, line and reason; empty when all were good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The number of places.</summary>
    public int Count => file.Count + own.Places.Count;

    internal GazetteerFile File => file;

    internal GazetteerEntry this[int id] => new(file, id < file.Count ? null : own.Places[id - file.Count], id);

    /// <summary>Loads the place files of the data.</summary>
    /// <param name="pack">The data.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    /// <exception cref="InvalidDataException">The packed gazetteer is broken or not one of this program's version.</exception>
    public static Gazetteer Load(DataPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var problems = new List<Problem>();
        var own = OwnPlaces.Load(pack, problems);
        return new Gazetteer(new GazetteerFile(Open(pack)), own, problems);
    }

    /// <summary>The place that a name usually means.</summary>
    /// <param name="name">A name in its usual spelling.</param>
    /// <returns>Null when no file has the name.</returns>
    public Place? Find(string name) => Find(name, "");

    /// <summary>The place that a name usually means in a country.</summary>
    /// <param name="name">A name in its usual spelling.</param>
    /// <param name="country">ISO 3166 alpha-3 code of the country that it is in or claimed by; empty for any.</param>
    /// <returns>Null when no file has the name there.</returns>
    public Place? Find(string name, string country)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(country);
        double best = double.NegativeInfinity;
        int found = -1;
        foreach (var hit in Exact(name))
        {
            var entry = this[hit.Id];
            double weight = entry.Feature == PlaceFeature.Country ? 40 : entry.IsOwn ? 30 : Math.Log(entry.Population + 1);
            weight -= entry.Kind == PlaceKind.Admin ? 0.5 : 0;
            weight -= hit.Rank == NameRank.Primary ? 0 : 2;
            weight -= hit.Spelling == SpellingMatch.Exact ? 0 : 1;
            if (weight > best && (country.Length == 0 || entry.IsIn(country)))
            {
                (best, found) = (weight, hit.Id);
            }
        }

        return found < 0 ? null : this[found].ToPlace();
    }

    /// <summary>The places that bear a name.</summary>
    /// <param name="name">The name; a longer text than any name has no places.</param>
    internal PlaceHits Exact(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > ToponymTable.MaxChars)
        {
            return default;
        }

        Span<char> text = stackalloc char[ToponymTable.MaxChars];
        int written = 0;
        uint hash = NameFold.HashSeed;
        foreach (char raw in name)
        {
            char c = NameFold.Normal(raw);
            if (c == ' ' && (written == 0 || text[written - 1] == ' '))
            {
                continue;
            }

            text[written++] = c;
            hash = NameFold.Hash(hash, c);
        }

        return Find(text[..written], hash);
    }

    /// <summary>The places with the longest name that starts at a token and ends with a token.</summary>
    /// <param name="tokens">The document's tokens.</param>
    /// <param name="first">The token to start at.</param>
    /// <param name="limit">One past the last token that may be used.</param>
    /// <param name="end">One past the name's last token; <paramref name="first"/> when no name starts there.</param>
    internal PlaceHits Longest(TokenTable tokens, int first, int limit, out int end)
    {
        string text = tokens.Text;
        int at = tokens.Starts[first], textEnd = tokens.Ends[limit - 1];
        end = first;
        var (ownLength, length) = LongestFrom(text.AsSpan(at, Math.Min(textEnd - at, ToponymTable.MaxChars)));
        if (length == 0)
        {
            return default;
        }

        Span<char> phrase = stackalloc char[ToponymTable.MaxChars];
        Span<(int Length, uint Hash)> ends = stackalloc (int, uint)[MaxTokens];
        int tokenCount = Normalise(tokens, first, textEnd, phrase[..Math.Min(length, phrase.Length)], ends);
        for (int n = tokenCount; n > 0; n--)
        {
            var candidate = phrase[..ends[n - 1].Length];
            var ours = candidate.Length <= ownLength ? own.Names.Find(candidate, ends[n - 1].Hash) : default;
            var hits = new PlaceHits(ours, file.Names.Find(candidate, ends[n - 1].Hash), file.Count);
            if (!hits.IsEmpty)
            {
                end = first + n;
                return hits;
            }
        }

        return default;
    }

    /// <summary>The names of cities that news often has: those of our own list and those of many people, capitals of countries apart.</summary>
    /// <param name="population">People that a city not on the list must have.</param>
    internal IEnumerable<(string Name, string Country)> CityNames(int population)
    {
        var names = file.Names.All((id, rank) => rank is NameRank.Primary or NameRank.Short
            && file.Feature(id) is > PlaceFeature.Capital and <= PlaceFeature.City && (file.IsNoted(id) || file.Population(id) >= population));
        foreach (var (name, id, _) in names)
        {
            yield return (name, file.Country(id));
            string plain = NameFold.Plain(name);
            if (plain != name)
            {
                yield return (plain, file.Country(id));
            }
        }
    }

    // How long names of our own and of all may be that begin as a text does; 0 for none.
    private (int Own, int Any) LongestFrom(ReadOnlySpan<char> text)
    {
        uint word = NameFold.FirstWord(text, isWhole: false, out int stop);
        int ownLength = own.Names.LongestFrom(word), length = Math.Max(ownLength, file.Names.LongestFrom(word));
        if (stop < text.Length && NameFold.Normal(text[stop]) is '\'' or '.')
        {
            word = NameFold.FirstWord(text, isWhole: true, out _); // "Sana'a" for "Sanaa"
            ownLength = Math.Max(ownLength, own.Names.LongestFrom(word));
            length = Math.Max(length, Math.Max(ownLength, file.Names.LongestFrom(word)));
        }

        return (ownLength, length);
    }

    // Fills phrase with the normal form of the text from a token on, as long as names begin with its words, and ends with its
    // length and hash after each token.
    private int Normalise(TokenTable tokens, int first, int textEnd, Span<char> phrase, Span<(int, uint)> ends)
    {
        string text = tokens.Text;
        var tokenEnds = tokens.Ends;
        uint hash = NameFold.HashSeed;
        int token = first, written = 0, tokenCount = 0, limit = phrase.Length;
        for (int i = tokens.Starts[first]; i < textEnd && written < limit; i++)
        {
            char c = NameFold.Normal(text[i]);
            bool isBreak = NameFold.IsBreak(c);
            if (c == ' ' && (written == 0 || phrase[written - 1] == ' '))
            {
                continue;
            }

            if (isBreak)
            {
                uint words = NameFold.Mix(hash);
                limit = Math.Min(limit, Math.Max(own.Names.LongestFrom(words), file.Names.LongestFrom(words)));
                if (written >= limit)
                {
                    break;
                }
            }

            phrase[written++] = c;
            hash = NameFold.Hash(hash, c);
            if (tokenEnds[token] == i + 1)
            {
                token++;
                ends[tokenCount++] = (written, hash);
                if (tokenCount == ends.Length)
                {
                    break;
                }
            }
        }

        return tokenCount;
    }

    private PlaceHits Find(scoped ReadOnlySpan<char> text, uint hash) => new(own.Names.Find(text, hash), file.Names.Find(text, hash), file.Count);

    private static ReadOnlyMemory<byte> Open(DataPack pack)
    {
        var (path, offset, length) = pack.Locate(PackedFile);
        try
        {
            return MappedSection.Map(path, offset, checked((int)length));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            return pack.Read(PackedFile); // a file system that cannot map
        }
    }
}
