// Trains the models of a language and predicts for scoring. Run from the repository's root:
//   dotnet run -c Release --project tools/Train -- COMMAND ...
// docs/guide/train-a-language.md tells how; the command behind the shipped models stands in data/languages/en/models/CARD.md.
using Casus.Tools.Train;
using Casus.Tools.Train.Encoders;
using Casus.Tools.Train.Joins;
using Casus.Tools.Train.Languages;
using Casus.Tools.Train.Mentions;
using Casus.Tools.Train.Pages;
using Casus.Tools.Train.Places;
using Casus.Tools.Train.Relations;
using Casus.Tools.Train.Triggers;
using Casus.Tools.Train.Words;

return args switch
{
    ["train", var data, var tag, .. var rest] => TrainCommand.Run(data, tag, rest),
    ["encoder", var data, var vectors, .. var rest] => EncoderCommand.Run(data, vectors, rest),
    ["silver", var data, var file, var to, .. var rest] => SilverCommand.Run(data, file, to, rest),
    ["train-attributions", var documents, var gold, .. var rest] => AttributionCommand.Run(documents, gold, rest),
    ["attributions", var data, var file] => AnnotateCommand.Attributions(data, file),
    ["links", var data, var file] => AnnotateCommand.Links(data, file),
    ["sentences", var treebank, .. var rest] => SentenceTraining.Run(treebank, rest),
    ["segment", var data, var file] => SegmentCommand.Run(data, file),
    ["train-relations", var data, var vectors, .. var rest] => RelationCommand.Run(data, vectors, rest),
    ["train-places", var data, .. var rest] => PlaceCommand.Run(data, rest),
    ["train-triggers", var data, .. var rest] => TriggerCommand.Run(data, rest),
    ["train-joins", var data, var table, .. var rest] => await JoinCommand.RunAsync(data, table, rest),
    ["train-pages", .. var rest] => PageCommand.Run(rest),
    ["train-mentions", var data, var documents, var gold, var stories, .. var rest] => MentionCommand.Run(data, documents, gold, stories, rest),
    ["annotate", var data, var file] => AnnotateCommand.Run(data, file),
    ["story-terms", var data, .. var files] => await StoryTermsCommand.RunAsync(data, files),
    ["word-relations", var wordNet, var moby, var vectors, var to] => WordRelationsCommand.Run(wordNet, moby, vectors, to),
    ["languages", var texts, var table, .. var rest] => LanguageCommand.Run(texts, table, rest),
    ["measure-languages", var model, var folder] => LanguageCommand.Measure(model, folder),
    ["pack", var from, var to] => PackCommand.Run(from, to),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        train DATA TAG --treebank FILE --vectors FILE [--named FILE...] [--marked TSV...] [--news FILE] [--attributions DOCUMENTS GOLD] [--dev FILE]
        encoder DATA VECTORS GOLD... [--names TSV...] [--silver FILE...] [--dev FILE] [--hidden N] [--passes N] [--out FILE]
        silver DATA FILE OUT [--names TSV...]
        pack IN OUT
        word-relations WORDNET-FOLDER MOBY-WORDS VECTORS OUT
        story-terms DATA DOCUMENTS... gold_STORIES... (to standard output)
        sentences TREEBANK NEWS... --out FOLDER
        train-attributions DOCUMENTS GOLD --out FOLDER
        train-relations DATA VECTORS ROWS... [--language TAG] [--out FILE] [--cross] [--brief] [--errors FILE]
        train-places DATA FOLDER... [--language TAG] [--cross] [--errors FILE] [--least CHANCE]
        train-triggers DATA FOLDER... [--language TAG] [--out FILE] [--cross] [--mentions FILE]
        train-joins DATA WEIGHTS --chains DOCUMENTS GOLD --pairs DOCUMENTS TABLE... [--cross]
        train-mentions DATA DOCUMENTS GOLD STORIES [--more DOCUMENTS GOLD STORIES] [--language TAG] [--cross N] [--threshold T] [--answers FILE] [--trees N] [--depth N] [--rate R]
        languages TEXTS TABLE [--hidden SOURCE] [--examples N] [--out FILE]
        measure-languages MODEL FOLDER
        train-pages --pages FOLDER --gold FILE [--cross [--answers FILE]] [--folds N] [--trees N] [--depth N] [--again N] [--seed N] [--out FILE]
        annotate DATA FILE | attributions DATA FILE | links DATA FILE | segment DATA FILE
        """);
    return 2;
}
