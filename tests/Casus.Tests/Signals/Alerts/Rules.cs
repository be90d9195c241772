using Casus.Packs;
using Casus.Signals.Alerts;
using Casus.Tests.Support;

namespace Casus.Tests.Signals.Alerts;

/// <summary>Rules read with the data of Casus.</summary>
internal static class Rules
{
    /// <summary>The codebook.</summary>
    public static readonly Codebook Codebook = Codebook.Load(DataPack.FromFolder(Repository.PathOf("data")));

    private static readonly AlertRuleParser Parser = new(Codebook, AlertWords.Load(DataPack.FromFolder(Repository.PathOf("data")), Codebook));

    /// <summary>A file of rules.</summary>
    public static AlertFile File(string text) => Parser.Parse("mine.alerts", text);

    /// <summary>One rule.</summary>
    public static T One<T>(string line)
        where T : AlertRule
    {
        var file = File(line);
        return file.Problems.Count == 0 ? (T)file.Rules[0] : throw new InvalidDataException(file.Problems[0].ToString());
    }
}
