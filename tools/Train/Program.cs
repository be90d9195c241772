// Trains the English models. Run from the repository's root:
//   dotnet run -c Release --project tools/Train -- train TREEBANK.conllu[.xz] NAMES.conllu[.xz]... --out data/languages/en/models
// (--only-lemmas, --only-syntax and --only-names train a part.) To score, predict anew:
//   dotnet run -c Release --project tools/Train -- annotate data FILE.conllu[.xz] > OUT.conllu   (or FILE.jsonl with texts)
//   dotnet run -c Release --project tools/Train -- attributions data FILE.jsonl > OUT.jsonl
//   dotnet run -c Release --project tools/Train -- links data FILE.jsonl
// The trainer of the encoder writes real numbers; the shipped model keeps its matrices as bytes:
//   dotnet run -c Release --project tools/Train -- pack IN OUT
using Casus.Tools.Train;
using Casus.Tools.Train.Encoders;

return args switch
{
    ["train", var treebank, .. var rest] => TrainCommand.Run(treebank, rest),
    ["encoder", var data, var vectors, .. var rest] => EncoderCommand.Run(data, vectors, rest),
    ["silver", var data, var file, .. var rest] => SilverCommand.Run(data, file, rest),
    ["attributions", var data, var file] => AnnotateCommand.Attributions(data, file),
    ["links", var data, var file] => AnnotateCommand.Links(data, file),
    ["annotate", var data, var file] => AnnotateCommand.Run(data, file),
    ["pack", var from, var to] => PackCommand.Run(from, to),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("train TREEBANK NAMES... --out FOLDER | annotate DATA FILE | attributions DATA FILE | links DATA FILE | pack IN OUT");
    return 2;
}
