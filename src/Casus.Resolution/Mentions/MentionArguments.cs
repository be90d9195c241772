namespace Casus.Resolution.Mentions;

/// <summary>The words of a mention's arguments, by role, read off the tree; links give what pronouns stand for.</summary>
internal sealed class MentionArguments
{
    private const int DeepestWord = 4;
    private readonly TokenTable tokens;
    private readonly TokenSpan within, covered;
    private readonly IReadOnlyList<Link> links;
    private readonly SortedSet<string> acts = new(StringComparer.Ordinal), subject = new(StringComparer.Ordinal), target = new(StringComparer.Ordinal);
    private readonly SortedSet<string> subjectNames = new(StringComparer.Ordinal), targetNames = new(StringComparer.Ordinal);
    private readonly SortedSet<string> others = new(StringComparer.Ordinal), modifiers = new(StringComparer.Ordinal), numbers = new(StringComparer.Ordinal);

    private string? subjectHead, targetHead;
    private bool? isDefinite;

    public MentionArguments(AnnotatedDocument document, TokenSpan within, TokenSpan covered, int head)
    {
        (tokens, this.within, this.covered) = (document.Tokens, within, covered);
        links = document.Has<LinkTable>() ? document.Get<LinkTable>().Links : [];
        for (int i = covered.First; i < covered.End; i++)
        {
            acts.Add(ContentWords.Lemma(tokens, i));
        }

        for (int i = within.First; i < within.End; i++)
        {
            if (tokens.Heads[i] == head && !covered.Contains(i))
            {
                AddChild(i);
            }
        }

        AddOfGovernor(head);
    }

    /// <summary>The mention with its arguments.</summary>
    public BareMention AddTo(BareMention mention) => mention with
    {
        IsDefinite = isDefinite,
        Acts = [.. acts],
        Subject = [.. subject],
        Target = [.. target],
        SubjectNames = [.. subjectNames],
        TargetNames = [.. targetNames],
        Others = [.. others],
        Modifiers = [.. modifiers],
        Numbers = [.. numbers],
        SubjectHead = subjectHead,
        TargetHead = targetHead,
    };

    private void AddChild(int i)
    {
        switch (tokens.Relations[i])
        {
            case DependencyRelation.Nsubj or DependencyRelation.OblAgent or DependencyRelation.NmodPoss:
                AddSubject(i);
                break;
            case DependencyRelation.Obj:
                acts.Add(ContentWords.Lemma(tokens, i));
                AddTarget(i);
                break;
            case DependencyRelation.NsubjPass or DependencyRelation.Nmod:
                AddTarget(i);
                break;
            case DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Nummod:
                AddModifier(i);
                break;
            case DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.OblTmod or DependencyRelation.Xcomp:
                Add(i, others);
                break;
            case DependencyRelation.Det when tokens.Feats[i].Contains("Definite=Def", StringComparison.Ordinal) || tokens.Feats[i].Contains("PronType=Dem", StringComparison.Ordinal):
                isDefinite = true;
                break;
            case DependencyRelation.Det when tokens.Feats[i].Contains("Definite=Ind", StringComparison.Ordinal):
                isDefinite = false;
                break;
        }
    }

    private void AddModifier(int i)
    {
        modifiers.Add(ContentWords.Lemma(tokens, i));
        Add(i, others);
        if (tokens.Relations[i] == DependencyRelation.Compound)
        {
            acts.Add(ContentWords.Lemma(tokens, i));
        }
    }

    // A verb without a subject of its own shares that of the verb above; a participle says something of its noun.
    private void AddOfGovernor(int head)
    {
        int governor = tokens.Heads[head];
        var relation = tokens.Relations[head];
        if (governor < 0 || covered.Contains(governor))
        {
            return;
        }

        if (relation is DependencyRelation.Acl or DependencyRelation.AclRelcl)
        {
            bool isDone = tokens.Feats[head].Contains("VerbForm=Part", StringComparison.Ordinal) && tokens.Feats[head].Contains("Tense=Past", StringComparison.Ordinal);
            if (isDone)
            {
                AddTarget(governor);
            }
            else
            {
                AddSubject(governor);
            }
        }
        else if (subject.Count == 0 && relation is DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Obj)
        {
            for (int i = within.First; i < within.End; i++)
            {
                if (tokens.Heads[i] == governor && tokens.Relations[i] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                {
                    AddSubject(i);
                }
            }
        }
    }

    private void AddSubject(int i)
    {
        Add(i, subject, subjectNames);
        subjectHead ??= HeadWord(i);
    }

    private void AddTarget(int i)
    {
        Add(i, target, targetNames);
        targetHead ??= HeadWord(i);
    }

    private string? HeadWord(int i) => tokens.Upos[i] != UniversalPos.Pron ? ContentWords.Lemma(tokens, i)
        : StandsFor(i).Select(k => ContentWords.Lemma(tokens, k)).LastOrDefault();

    private void Add(int top, SortedSet<string> to, SortedSet<string>? names = null)
    {
        for (int i = within.First; i < within.End; i++)
        {
            if (i != top && !IsPartOf(i, top))
            {
                continue;
            }

            if (ContentWords.Is(tokens, i))
            {
                to.Add(ContentWords.Lemma(tokens, i));
                var kind = tokens.Upos[i] == UniversalPos.Num ? numbers : tokens.Upos[i] == UniversalPos.Propn ? names : null;
                kind?.Add(ContentWords.Lemma(tokens, i));
            }

            foreach (int k in StandsFor(i))
            {
                to.Add(ContentWords.Lemma(tokens, k));
                if (tokens.Upos[k] == UniversalPos.Propn)
                {
                    names?.Add(ContentWords.Lemma(tokens, k));
                }
            }
        }
    }

    private bool IsPartOf(int i, int top)
    {
        if (tokens.Relations[i] is not (DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Amod or DependencyRelation.Nmod
            or DependencyRelation.NmodPoss or DependencyRelation.Appos or DependencyRelation.NmodDesc or DependencyRelation.Nummod))
        {
            return false;
        }

        int at = i;
        for (int step = 0; at >= 0 && step < DeepestWord && at != top; step++)
        {
            at = tokens.Heads[at];
        }

        return at == top;
    }

    private IEnumerable<int> StandsFor(int token)
    {
        foreach (var link in links)
        {
            for (int k = link.Antecedent.First; link.Phrase.Contains(token) && k < link.Antecedent.End; k++)
            {
                if (ContentWords.Is(tokens, k))
                {
                    yield return k;
                }
            }
        }
    }
}
