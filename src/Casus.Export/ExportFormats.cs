using Casus.Export.Csv;
using Casus.Export.JsonLines;

namespace Casus.Export;

/// <summary>The formats of <c>casus export</c>; a new format is one line here.</summary>
public static class ExportFormats
{
    /// <summary>All formats, by name.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } = [new CsvFormat(), new EventLinesFormat(), new MediationLinesFormat()];

    /// <summary>The format with this name, or null.</summary>
    /// <param name="name">What <c>--format</c> says.</param>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
}
