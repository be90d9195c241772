using Casus.Language.Parsing;

namespace Casus.Language.Attribution;

/// <summary>Adds who said what, read from the trees: direct and indirect speech, "according to", passives and reporting nouns.</summary>
internal sealed class AttributionAnnotator(CueLexicon cues) : IAnnotator
{
    private const int MinContentTokens = 2;

    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable)];

    public IReadOnlyList<Type> Provides => [typeof(AttributionTable)];

    public void Annotate(AnnotatedDocument document)
    {
        List<Casus.Attribution> found = [];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            AddSentence(document, s, found);
        }

        document.Add(new AttributionTable([.. found.OrderBy(a => a.Content.First).ThenByDescending(a => a.Content.End)]));
    }

    private void AddSentence(AnnotatedDocument document, int sentence, List<Casus.Attribution> found)
    {
        var tokens = document.Tokens;
        var bounds = document.Sentences[sentence];
        TreeView? tree = null;
        for (var i = bounds.First; i < bounds.End; i++)
        {
            var allowed = cues.ContentOf(tokens.Lemma(i), tokens.Upos[i]);
            var isAccording = tokens.Form(i).Equals("according", StringComparison.OrdinalIgnoreCase);
            if (allowed == CueContent.None && !isAccording)
            {
                continue;
            }

            var view = tree ??= new TreeView(tokens, bounds);
            var attribution = isAccording ? AccordingTo.Read(view, i) : Read(view, i, allowed);
            if (attribution is not null)
            {
                var content = ContentTrimmer.Trim(document, sentence, attribution.Content);
                if (content.Count >= MinContentTokens)
                {
                    found.Add(attribution with { Content = content });
                }
            }
        }
    }

    private Casus.Attribution? Read(in TreeView tree, int cue, CueContent allowed)
    {
        if (QuotedAs(tree, cue) is { } quoted)
        {
            return quoted;
        }

        if (LightVerb(tree, cue) is { } light)
        {
            return light;
        }

        if (ContentFinder.Of(tree, cue, allowed) is not { } content || IsInsideQuotedAs(tree, cue))
        {
            return null;
        }

        var source = SourceFinder.HeadOf(tree, cue);
        TokenSpan? speaker = source >= 0 ? SourceFinder.Span(tree, source) : null;
        return IsImpossible(speaker, content, cue) || IsFirstOrSecondPerson(tree, speaker) || IsUnknownMind(tree, cue, speaker)
            ? null
            : new Casus.Attribution(speaker, new TokenSpan(cue, cue + 1), content);
    }

    // "expressed willingness to mediate": verb and noun report together.
    private static Casus.Attribution? LightVerb(in TreeView tree, int cue)
    {
        if (tree.Tokens.Lemma(cue) is not ("express" or "voice" or "convey"))
        {
            return null;
        }

        var noun = tree.Child(cue, DependencyRelation.Obj);
        var content = noun < 0 ? -1 : tree.Child(noun, DependencyRelation.Acl, DependencyRelation.Nmod);
        if (content < noun)
        {
            return null;
        }

        var source = SourceFinder.HeadOf(tree, cue);
        TokenSpan? speaker = source >= 0 ? SourceFinder.Span(tree, source) : null;
        return content < 0 || noun < cue ? null : new Casus.Attribution(speaker, new TokenSpan(cue, noun + 1), tree.Subtree(content));
    }

    // "was quoted as saying that": the quoted one speaks.
    private Casus.Attribution? QuotedAs(in TreeView tree, int cue)
    {
        var tokens = tree.Tokens;
        if (tokens.Lemma(cue) is not ("quote" or "cite"))
        {
            return null;
        }

        for (var i = cue + 1; i < tree.Sentence.End && i <= cue + 4; i++)
        {
            var allowed = tokens.Xpos[i] == "VBG" ? cues.ContentOf(tokens.Lemma(i), tokens.Upos[i]) : CueContent.None;
            if (allowed != CueContent.None && ContentFinder.Of(tree, i, allowed) is { } content)
            {
                var speaker = tree.Child(cue, DependencyRelation.NsubjPass, DependencyRelation.Obj);
                speaker = speaker < 0 && tokens.Relations[cue] == DependencyRelation.Acl ? tokens.Heads[cue] : speaker;
                TokenSpan? source = speaker >= 0 ? SourceFinder.Span(tree, speaker) : null;
                return new Casus.Attribution(source, new TokenSpan(cue, i + 1), content);
            }
        }

        return null;
    }

    private static bool IsInsideQuotedAs(in TreeView tree, int cue)
    {
        var tokens = tree.Tokens;
        return tokens.Xpos[cue] == "VBG" && cue - 1 > tree.Sentence.First && tokens.Form(cue - 1) is "as"
            && tokens.Lemma(cue - 2) is "quote" or "cite";
    }

    private static bool IsImpossible(TokenSpan? speaker, TokenSpan content, int cue) =>
        content.Contains(cue) || (speaker is { } s && s.Overlaps(content));

    // "I think", "you know": talk within speech, not a report of it.
    private static bool IsFirstOrSecondPerson(in TreeView tree, TokenSpan? speaker) =>
        speaker is { Count: 1 } one && tree.Tokens.Xpos[one.First] == "PRP" && tree.Tokens.Lemma(one.First) is "I" or "you" or "we" or "i";

    // A thought that no one is named for ("it is believed") is no one's statement; a spoken one is ("it was stressed").
    private static bool IsUnknownMind(in TreeView tree, int cue, TokenSpan? speaker) =>
        speaker is null && tree.Tokens.Upos[cue] == UniversalPos.Verb && tree.Child(cue, DependencyRelation.AuxPass) < 0;
}
