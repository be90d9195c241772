using Casus.Packs;

namespace Casus.Extraction.Html.Words;

/// <summary>Files of <c>data/pages</c>, which are part of the room's assembly.</summary>
internal static class PageResource
{
    /// <summary>A table.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="columns">Its columns.</param>
    public static IReadOnlyList<TableRow> Rows(string name, params ReadOnlySpan<string> columns)
    {
        using Stream stream = Open(name);
        using var reader = new StreamReader(stream);
        Table table = Table.Parse(name, reader.ReadToEnd(), columns);
        return table.Problems.Count == 0 ? table.Rows : throw new InvalidDataException(table.Problems[0].ToString());
    }

    /// <summary>A file.</summary>
    /// <param name="name">Its name.</param>
    public static Stream Open(string name) =>
        typeof(PageResource).Assembly.GetManifestResourceStream("pages/" + name) ?? throw new InvalidOperationException($"The page data lack '{name}'.");
}
