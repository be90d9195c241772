namespace Casus.Language.Links;

/// <summary>Reads one report from its first token to its last and links as it goes: what comes later is never an antecedent.</summary>
internal sealed class LinkWalk
{
    private const int SubjectWindow = 40;

    private readonly TokenTable tokens;
    private readonly SentenceTable sentences;
    private readonly IReadOnlyList<NameMention> names;
    private readonly IReadOnlyList<NameRole> roles;
    private readonly LinkLexicon lexicon;
    private readonly PersonBook persons;
    private readonly PlaceBook places;
    private readonly PersonScene scene = new();
    private readonly NounLinker nouns;
    private int nextName, nextRole;
    private bool isQuoted;

    public LinkWalk(AnnotatedDocument document, LinkLexicon lexicon)
    {
        this.lexicon = lexicon;
        tokens = document.Tokens;
        sentences = document.Sentences;
        names = document.Get<NameTable>().Mentions;
        roles = document.Get<NameRoleTable>().Items;
        persons = new PersonBook(tokens, lexicon);
        places = new PlaceBook(tokens, lexicon.Countries);
        Bodies = new BodyBook(tokens);
        nouns = new NounLinker(tokens, lexicon, Bodies, persons, places);
    }

    /// <summary>The links found so far.</summary>
    public List<Link> Links { get; } = [];

    /// <summary>The bodies named so far.</summary>
    public BodyBook Bodies { get; }

    /// <summary>Reads the report.</summary>
    public void Run()
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            scene.NextSentence();
            var sentence = sentences[s];
            isQuoted &= !IsParagraph(sentence.First);
            var placeEnd = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                isQuoted = FollowQuote(i);
                placeEnd = i >= placeEnd && char.IsUpper(tokens.Form(i)[0]) ? places.Note(i, sentence.End) : placeEnd;
                while (nextName < names.Count && names[nextName].Tokens.First < i)
                {
                    nextName++;
                }

                if (nextName < names.Count && names[nextName].Tokens.First == i && names[nextName].Kind == NameKind.Person)
                {
                    ReadName(names[nextName].Tokens, sentence);
                    i = names[nextName].Tokens.End - 1;
                }
                else
                {
                    ReadWord(i, sentence);
                }
            }
        }
    }

    private bool IsInCapitals(int i) => tokens.Form(i) is { Length: > 1 } form && char.IsUpper(form[^1]);

    // A quotation that goes on in the next paragraph is opened there anew.
    private bool IsParagraph(int first) =>
        first > 0 && tokens.Text.AsSpan(tokens.Ends[first - 1]..tokens.Starts[first]).IndexOfAny('\n', '\r') >= 0;

    private bool FollowQuote(int i) => tokens.Form(i)[0] switch
    {
        '"' => !isQuoted,
        '\u201C' or '«' => true,
        '\u201D' or '»' => false,
        '\'' or '`' when tokens.Form(i).Length == 2 => !isQuoted,
        _ => isQuoted,
    };

    private void ReadName(TokenSpan mention, TokenSpan sentence)
    {
        var name = TitleCut.Name(tokens, lexicon, mention);
        if (name.Count == 1 && (IsInCapitals(name.First) || lexicon.IsPerson(tokens.Form(name.First), out _)))
        {
            return; // a dateline, letters for a body, a title alone
        }

        var person = persons.Named(name);
        if (person is null)
        {
            scene.Add(null, Gender.Unknown, RankOf(name), TopOf(name));
            return;
        }

        if (person.Full.First < name.First && name.Count < person.Full.Count)
        {
            Links.Add(new Link(name, person.Full));
        }

        TakeRole(person, name, sentence);
        scene.Add(person, person.Gender, RankOf(name), TopOf(name));
    }

    private void TakeRole(Person person, TokenSpan name, TokenSpan sentence)
    {
        if (name.First > sentence.First && lexicon.IsPerson(tokens.Form(name.First - 1), out var gender) && gender != Gender.Unknown)
        {
            person.Gender = gender;
        }

        while (nextRole < roles.Count && roles[nextRole].Name.End <= name.First)
        {
            nextRole++;
        }

        if (nextRole >= roles.Count || !roles[nextRole].Name.Contains(name.First))
        {
            return;
        }

        var role = roles[nextRole];
        var isLesser = false;
        for (var i = role.Role.First; i < role.Role.End; i++)
        {
            isLesser = tokens.Upos[i] != UniversalPos.Cconj && (isLesser || lexicon.KindOf(tokens.Form(i)) == LinkNounKind.Lesser);
            if (lexicon.IsPerson(tokens.Form(i), out gender) && !isLesser)
            {
                person.Gender = gender != Gender.Unknown ? gender : person.Gender;
                var isLast = i + 1 == role.Role.End || tokens.Form(i + 1) is "of" or "for" or "and";
                if (isLast && lexicon.KindOf(tokens.Form(i)) == LinkNounKind.Office)
                {
                    person.Offices.Add(tokens.Form(i).ToString());
                }
            }
        }

        if (role.Country is { } country)
        {
            person.Country ??= lexicon.Countries.Find(tokens, country.First, country.End, out _);
        }
    }

    private void ReadWord(int i, TokenSpan sentence)
    {
        if (tokens.Upos[i] == UniversalPos.Pron)
        {
            ReadPronoun(i, sentence);
        }
        else if (tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn)
        {
            ReadNoun(i, sentence);
        }
    }

    private void ReadNoun(int i, TokenSpan sentence)
    {
        var link = nouns.Read(i, sentence, NameAfter(i), out var person);
        if (link is { } found)
        {
            Links.Add(found);
            if (person is not null)
            {
                scene.Add(person, person.Gender, RankOf(found.Phrase), TopOf(found.Phrase));
                return;
            }
        }

        var isOne = tokens.Xpos[i] is "NN" && tokens.Relations[i] is not (DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodDesc);
        if (isOne && !IsInRole(i) && lexicon.IsPerson(tokens.Form(i), out var gender))
        {
            scene.Add(null, gender, RankOf(new TokenSpan(i, i + 1)), i);
        }
    }

    // "he" in a quotation is somebody of whom the speaker speaks: not plain from outside.
    private void ReadPronoun(int i, TokenSpan sentence)
    {
        var gender = tokens.Lemma(i) switch
        {
            "he" or "his" or "him" or "himself" => Gender.Male,
            "she" or "her" or "hers" or "herself" => Gender.Female,
            _ => Gender.Unknown,
        };
        if (gender == Gender.Unknown || isQuoted)
        {
            return;
        }

        var isSubject = tokens.Relations[i] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;
        var rank = RankOf(new TokenSpan(i, i + 1));
        var isHead = rank == FigureRank.Subject || (isSubject && i <= sentence.First + 1);
        var person = scene.Meant(gender, isHead, OtherThan(i));
        if (person is not null)
        {
            person.Gender = gender;
            Links.Add(new Link(new TokenSpan(i, i + 1), person.Full));
            scene.Add(person, gender, rank, i);
        }
        else if (isSubject)
        {
            scene.Add(null, gender, rank, i);
        }
    }

    // "Sharif asked him": he is not Sharif, or it would be "himself". The subject of the pronoun's own verb; -1 for none.
    private int OtherThan(int i)
    {
        if (tokens.Relations[i] is not (DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl) || tokens.Lemma(i) is "himself" or "herself")
        {
            return -1;
        }

        for (var s = tokens.Heads[i] - 1; s >= 0 && s > i - SubjectWindow; s--)
        {
            if (tokens.Heads[s] == tokens.Heads[i] && tokens.Relations[s] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            {
                return s;
            }
        }

        return -1;
    }

    private int TopOf(TokenSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (tokens.Heads[i] < 0 || !span.Contains(tokens.Heads[i]))
            {
                return TopOf(i);
            }
        }

        return span.First;
    }

    private TokenSpan? NameAfter(int i)
    {
        var next = nextName;
        while (next < names.Count && names[next].Tokens.First <= i)
        {
            next++;
        }

        return next < names.Count && names[next].Tokens.First == i + 1 ? names[next].Tokens : null;
    }

    // A role that stands beside a name is no second person.
    private bool IsInRole(int i)
    {
        for (var r = Math.Max(0, nextRole - 1); r < roles.Count && r < nextRole + 2; r++)
        {
            if (roles[r].Role.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private FigureRank RankOf(TokenSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (tokens.Heads[i] >= 0 && !span.Contains(tokens.Heads[i]))
            {
                var word = TopOf(i);
                return tokens.Heads[word] < 0 ? FigureRank.Other : RankOf(word, tokens.Heads[word]);
            }
        }

        return FigureRank.Other;
    }

    // From a name up to the title that it hangs on: "Secretary-General Antonio Guterres".
    private int TopOf(int word)
    {
        while (tokens.Heads[word] >= 0
            && tokens.Relations[word] is DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.NmodDesc or DependencyRelation.Compound)
        {
            word = tokens.Heads[word];
        }

        return word;
    }

    // The subject of the sentence, or whose it is: "Lavrov's talks with Dar came after ...".
    private FigureRank RankOf(int word, int head)
    {
        if (tokens.Relations[word] == DependencyRelation.NmodPoss)
        {
            return tokens.Heads[head] >= 0 && RankOf(head, tokens.Heads[head]) == FigureRank.Subject ? FigureRank.Subject : FigureRank.Other;
        }

        if (tokens.Relations[word] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
        {
            return tokens.Heads[head] < 0 ? FigureRank.Subject : FigureRank.Other;
        }

        return tokens.Relations[word] is DependencyRelation.Nmod or DependencyRelation.Obl ? FigureRank.Beside : FigureRank.Other;
    }
}
