namespace Casus.Language.Links;

/// <summary>The persons of one report: which mentions name one person. Not thread-safe.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="lexicon">Words that tell he from she.</param>
internal sealed class PersonBook(TokenTable tokens, LinkLexicon lexicon)
{
    private readonly List<Person> persons = [];

    /// <summary>The persons so far, in order of their first mention.</summary>
    public IReadOnlyList<Person> Persons => persons;

    /// <summary>The person that a name names: one known, or a new one; null when it may be one of two.</summary>
    /// <param name="name">A mention.</param>
    public Person? Named(TokenSpan name)
    {
        Person? found = null;
        foreach (var person in persons)
        {
            if (!IsSame(person.Full, name))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = person;
        }

        if (found is null)
        {
            found = new Person(name) { Gender = GenderOf(name) };
            persons.Add(found);
        }
        else if (name.Count > found.Full.Count)
        {
            found.Full = name;
            found.Gender = found.Gender == Gender.Unknown ? GenderOf(name) : found.Gender;
        }

        return found;
    }

    /// <summary>The one person with an office; null when none or two have it.</summary>
    /// <param name="noun">The noun of the office.</param>
    /// <param name="isShared">True when two or more have it.</param>
    public Person? WithOffice(string noun, out bool isShared)
    {
        Person? found = null;
        isShared = false;
        foreach (var person in persons)
        {
            if (person.Offices.Contains(noun))
            {
                isShared = found is not null;
                found ??= person;
            }
        }

        return isShared ? null : found;
    }

    // Lavrov and Sergei Lavrov; Hu and Hu Jintao; Suu Kyi and Aung San Suu Kyi; Sergei Lavrov and Sergey Lavrov.
    private bool IsSame(TokenSpan known, TokenSpan name)
    {
        if (known.Count == 1 || name.Count == 1)
        {
            var (longer, shorter) = known.Count >= name.Count ? (known, name) : (name, known);
            return Same(longer.End - 1, shorter.First) || (Same(longer.First, shorter.First) && !IsGiven(longer));
        }

        return known.Count == name.Count && name.Count < 3
            ? Same(known.End - 1, name.End - 1) && IsAlike(known.First, name.First)
            : Same(known.End - 1, name.End - 1) && (Same(known.First, name.First) || Same(known.End - 2, name.End - 2));
    }

    // Whose first word is a given name is not called by it in the news; "Hu Jintao" is called Hu.
    private bool IsGiven(TokenSpan name) => lexicon.GenderOf(tokens.Form(name.First)) != Gender.Unknown;

    private bool IsAlike(int one, int other)
    {
        ReadOnlySpan<char> a = tokens.Form(one), b = tokens.Form(other);
        return a.SequenceEqual(b) || (a[0] == b[0] && (a.Length <= 2 || b.Length <= 2 || (a.Length > 3 && b.Length > 3 && a[..3].SequenceEqual(b[..3]))));
    }

    private bool Same(int one, int other) => tokens.Form(one).SequenceEqual(tokens.Form(other));

    private Gender GenderOf(TokenSpan name) => name.Count > 1 ? lexicon.GenderOf(tokens.Form(name.First)) : Gender.Unknown;
}
