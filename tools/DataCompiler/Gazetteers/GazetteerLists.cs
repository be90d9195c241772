using System.Security.Cryptography;
using System.Text;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary>Our own lists in <c>tools/Gazetteer/</c>, which the packed gazetteer is made with.</summary>
internal sealed class GazetteerLists
{
    private readonly Dictionary<string, string[]> abbreviations;

    private GazetteerLists(string wanted, string divisions)
    {
        Wanted = WantedName.Read(wanted);
        abbreviations = divisions.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(';'))
            .ToDictionary(f => f[0], f => f[1].Split('|'), StringComparer.Ordinal);
        Digest = SHA256.HashData(Encoding.UTF8.GetBytes(wanted + divisions));
    }

    public IReadOnlyList<WantedName> Wanted { get; }

    /// <summary>What the packed file keeps, so that a test can tell whether it was made with these lists.</summary>
    public byte[] Digest { get; }

    public static GazetteerLists Read(string folder) => new(Text(folder, "wanted.txt"), Text(folder, "divisions.txt"));

    public string[] Abbreviations(string code) => abbreviations.GetValueOrDefault(code, []);

    /// <summary>What a country calls its divisions of first order, where their names do not say it.</summary>
    /// <param name="country">Two-letter code.</param>
    public string? Generic(string country) => abbreviations.TryGetValue(country, out string[]? words) ? words[0] : null;

    private static string Text(string folder, string file) => File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n");
}
