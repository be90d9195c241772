using Casus.Grounding.Places;
using Casus.Packs;

namespace Casus.Tools.DataCompiler.Gazetteers;

/// <summary><c>DataCompiler gazetteer PACKAGES DATA-FOLDER WANTED-FILE</c>: packs GeoNames' places into <c>places/gazetteer.bin</c>.</summary>
internal static class GazetteerCommand
{
    public static int Run(string packages, string dataFolder, string wantedFile)
    {
        string wanted = File.ReadAllText(wantedFile);
        var places = new GazetteerSource(packages, DataPack.FromFolder(dataFolder), wanted).Read();
        byte[] bytes = GazetteerWriter.Write(places, GazetteerSource.Digest(wanted));
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
