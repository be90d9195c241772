// Trains the English models. Run from the repository's root:
//   dotnet run -c Release --project tools/Train -- train TREEBANK.conllu[.xz] NAMES.conllu[.xz]... --out data/languages/en/models
//   dotnet run -c Release --project tools/Train -- train-attributions DOCUMENTS.jsonl[.xz] GOLD.jsonl[.xz] --out data/languages/en/models
// (--only-lemmas, --only-syntax and --only-names train a part.) To score, predict anew:
//   dotnet run -c Release --project tools/Train -- annotate data FILE.conllu[.xz] > OUT.conllu   (or FILE.jsonl with texts)
//   dotnet run -c Release --project tools/Train -- attributions data FILE.jsonl > OUT.jsonl
//   dotnet run -c Release --project tools/Train -- links data FILE.jsonl
using Casus.Tools.Train;

return args switch
{
    ["train", var treebank, .. var rest] => TrainCommand.Run(treebank, rest),
    ["train-attributions", var documents, var gold, .. var rest] => AttributionCommand.Run(documents, gold, rest),
    ["attributions", var data, var file] => AnnotateCommand.Attributions(data, file),
    ["links", var data, var file] => AnnotateCommand.Links(data, file),
    ["annotate", var data, var file] => AnnotateCommand.Run(data, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("train TREEBANK NAMES... --out FOLDER | annotate DATA FILE | attributions DATA FILE | links DATA FILE");
    return 2;
}
