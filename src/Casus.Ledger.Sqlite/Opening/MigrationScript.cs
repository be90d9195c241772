using System.Globalization;

namespace Casus.Ledger.Sqlite.Opening;

/// <summary>One step of the schema: an embedded file <c>NNNN_name.sql</c>.</summary>
internal sealed record MigrationScript(int Version, string Sql)
{
    /// <summary>All steps by version, which count from 1 without gaps.</summary>
    public static IReadOnlyList<MigrationScript> All()
    {
        var assembly = typeof(MigrationScript).Assembly;
        var scripts = new List<MigrationScript>();
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            scripts.Add(new MigrationScript(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd()));
        }

        return scripts;
    }
}
