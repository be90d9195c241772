using System.Text;
using Casus.Coding;
using Casus.Coding.Rules;
using Casus.Tests.Support;

namespace Casus.Tests.Coding;

/// <summary>Writes a tree by hand: one call a word, heads by number from 0.</summary>
/// <param name="rules">The rules to code it by.</param>
internal sealed class TreeBuilder(RuleSet rules)
{
    private readonly List<(string Form, UniversalPos Upos, int Head, string Relation, string Lemma, string Xpos)> words = [];
    private readonly List<(int Token, Actor Actor)> actors = [];

    public TreeBuilder Word(string form, UniversalPos upos, int head, string relation, string? lemma = null, string xpos = "_")
    {
        words.Add((form, upos, head, relation, lemma ?? form, xpos));
        return this;
    }

    public TreeBuilder Actor(int token, string code)
    {
        actors.Add((token, new Actor(words[token].Form, new ActorCode(code), "")));
        return this;
    }

    public CodedReport Code()
    {
        var vocabulary = new Vocabulary(rules.Words);
        var columns = new TokenColumns(words.Count);
        var text = new StringBuilder();
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : " ");
            columns.Starts[i] = text.Length;
            text.Append(words[i].Form);
            columns.Ends[i] = text.Length;
            columns.Heads[i] = words[i].Head;
            columns.Upos[i] = words[i].Upos;
            columns.Xpos[i] = words[i].Xpos;
            columns.Lemmas[i] = words[i].Lemma;
            columns.Relations[i] = DependencyRelationNames.TryParse(words[i].Relation, out var relation) ? relation : DependencyRelation.Dep;
        }

        var document = new AnnotatedDocument(new Document("tree", text.ToString()));
        document.Add(columns.ToTable(document.Text, vocabulary));
        document.Add(new SentenceTable([0, words.Count], [new TextSpan(0, text.Length)]));
        document.Add(new ActorTable([.. actors.Select(a => new ActorMention(new TokenSpan(a.Token, a.Token + 1), a.Token, [a.Actor]))]));
        return new Coder(rules, Codebook.Load(Repository.Data), vocabulary).Code(document);
    }
}
