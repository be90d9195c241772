using Casus.Coding.Relations;
using Casus.Learning.Neural;
using Casus.Packs;
using Casus.Pipeline;

namespace Casus.Tools.Train.Relations;

/// <summary>Reads rows of sentence, source, target and what holds: <c>gold_root</c>, an event, or <c>cameo</c>, a code.</summary>
/// <param name="engine">Annotates the sentences; its rules are read.</param>
/// <param name="vectors">The vectors of words.</param>
internal sealed class RelationRows(CasusEngine engine, VectorTable vectors)
{
    /// <summary>The rows of a file. Those whose phrases are not in the sentence, or whose code has no event, are left out and counted.</summary>
    /// <param name="path">The file.</param>
    public List<RelationRow> Read(string path)
    {
        var table = Table.Parse(path, File.ReadAllText(path), "sentence", "source", "target");
        var rows = table.Rows.AsParallel().AsOrdered().Select(Read).OfType<RelationRow>().ToList();
        Console.Error.WriteLine($"{Path.GetFileName(path)}: {rows.Count} rows, {table.Rows.Count - rows.Count + table.Problems.Count} left out");
        return rows;
    }

    private RelationRow? Read(TableRow row)
    {
        bool isOurs = row["gold_root"].Length == 0;
        string label = isOurs ? Event(row["cameo"]) : row["gold_root"];
        var document = engine.Annotate(new Document(row.Where, row["sentence"]));
        var reading = engine.Relations.Read(document, row["source"], row["target"]);
        return label.Length == 0 || (isOurs && (reading.Parties.SourceHead < 0 || reading.Parties.TargetHead < 0)) ? null
            : new RelationRow(row.Where, row["sentence"], label, isOurs, reading, engine.Relations.Sample(reading, vectors));
    }

    private string Event(string cameo) => engine.Codebook.FindCameo(cameo) is { } entry ? RelationArbiter.Folded(entry.Event2021) : "";
}
