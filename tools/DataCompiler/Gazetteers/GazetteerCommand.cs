using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary><c>DataCompiler gazetteer PACKAGES DATA-FOLDER LISTS-FOLDER</c>: packs GeoNames' places into <c>places/gazetteer.bin</c>.</summary>
internal static class GazetteerCommand
{
    public static int Run(string packages, string dataFolder, string listsFolder)
    {
        var lists = GazetteerLists.Read(listsFolder);
        var source = new GazetteerSource(packages, DataPack.FromFolder(dataFolder), lists);
        var places = source.Read();
        foreach (string name in source.Missing)
        {
            Console.Error.WriteLine($"wanted.txt: no place is called {name}");
        }

        byte[] bytes = GazetteerWriter.Write(places, lists.Digest);
        File.WriteAllBytes(Path.Combine(dataFolder, "places", "gazetteer.bin"), bytes);
        var file = new GazetteerFile(bytes);
        Console.WriteLine($"{file.Count} places, {file.NameCount} names, {bytes.Length} bytes; records {file.Names.Records.Length}, slots {file.Names.Slots.Length}, words {file.Names.Words.Length}");
        foreach (var group in places.GroupBy(p => p.Feature).OrderBy(g => g.Key))
        {
            Console.WriteLine($"{group.Key}\t{group.Count()}");
        }

        return 0;
    }
}
