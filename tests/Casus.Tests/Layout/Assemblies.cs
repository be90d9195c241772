using System.Reflection;

namespace Casus.Tests.Layout;

/// <summary>The libraries of Casus.</summary>
internal static class Assemblies
{
    /// <summary>All libraries, by name; the programs are not among them.</summary>
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. new[] { "Coding", "Core", "Export", "Extraction", "Grounding", "Language", "Learning", "Ledger", "Ledger.Sqlite", "Pipeline", "Resolution", "Signals", "Sources" }
            .Select(n => Assembly.Load("Casus." + n)),
    ];
}
