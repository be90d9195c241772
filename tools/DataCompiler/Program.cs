using Casus.Packs;
using Casus.Tools.DataCompiler.Gazetteers;

namespace Casus.Tools.DataCompiler;

/// <summary>
/// Checks the data folder and packs it into one file: <c>DataCompiler DATA-FOLDER PACK-FILE</c>; or makes the packed gazetteer in it:
/// <c>DataCompiler gazetteer PACKAGES DATA-FOLDER LISTS-FOLDER</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["gazetteer", var packages, var folder, var lists])
        {
            return GazetteerCommand.Run(packages, folder, lists);
        }

        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: DataCompiler DATA-FOLDER PACK-FILE\n       DataCompiler gazetteer PACKAGES DATA-FOLDER LISTS-FOLDER");
            return 2;
        }

        var pack = DataPack.FromFolder(args[0]);
        var problems = DataCheck.Run(pack);
        foreach (var problem in problems)
        {
            // The form in which builds show errors: file(line): error CODE: reason.
            string where = problem.Where.LastIndexOf(':') is > 0 and int colon && int.TryParse(problem.Where.AsSpan(colon + 1), out int line)
                ? $"{problem.Where[..colon]}({line})" : problem.Where;
            Console.Error.WriteLine($"{Path.Combine(args[0], where)}: error {problem.Code}: {problem.Reason}");
        }

        if (problems.Count > 0)
        {
            return 1;
        }

        pack.Save(args[1]);
        return 0;
    }
}
