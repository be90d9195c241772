// Trains the English models. Run from the repository's root:
//   dotnet run -c Release --project tools/Train -- train TREEBANK.conllu[.xz] [--names NAMES.conllu[.xz]...] --out data/languages/en/models
//   dotnet run -c Release --project tools/Train -- annotate data FILE.conllu[.xz] > OUT.conllu   (or FILE.jsonl with texts)
//   dotnet run -c Release --project tools/Train -- attributions data FILE.jsonl > OUT.jsonl
using Casus.Tools.Train;

return args switch
{
    ["train", var treebank, .. var rest] => TrainCommand.Run(treebank, rest),
    ["attributions", var data, var file] => AnnotateCommand.Attributions(data, file),
    ["links", var data, var file] => AnnotateCommand.Links(data, file),
    ["annotate", var data, var file] => AnnotateCommand.Run(data, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("train TREEBANK [--names FILE...] --out FOLDER | annotate DATA FILE | attributions DATA FILE");
    return 2;
}
