namespace Casus.Language.Links;

/// <summary>Who has been spoken of in the sentence so far and in the one before it. Not thread-safe.</summary>
internal sealed class PersonScene
{
    private List<Figure> current = [];
    private List<Figure> previous = [];

    /// <summary>A new sentence begins.</summary>
    public void NextSentence()
    {
        (previous, current) = (current, previous);
        current.Clear();
    }

    /// <summary>Somebody is spoken of.</summary>
    /// <param name="person">The person; null for one without a name, such as "a man".</param>
    /// <param name="gender">He or she, where that is known.</param>
    /// <param name="rank">How near to the centre of the sentence.</param>
    /// <param name="word">The token by which the phrase hangs in its sentence.</param>
    public void Add(Person? person, Gender gender, FigureRank rank, int word) => current.Add(new Figure(person, gender, rank, word));

    /// <summary>The person whom a pronoun plainly means; null when it may be one of two.</summary>
    /// <param name="gender">He or she.</param>
    /// <param name="isSubject">True when the pronoun is the subject of its sentence.</param>
    /// <param name="otherThan">The token of one who cannot be meant; -1 for none.</param>
    public Person? Meant(Gender gender, bool isSubject, int otherThan)
    {
        if (otherThan >= 0 && current.Exists(f => f.Word == otherThan))
        {
            return null;
        }

        var inCurrent = Only(current, gender, out var isCrowded);
        if (isCrowded || inCurrent is not null)
        {
            return inCurrent ?? Central(current, gender);
        }

        var inPrevious = Only(previous, gender, out isCrowded);
        return isCrowded && isSubject ? Subject(previous, gender) : inPrevious;
    }

    // The only one who can be meant; several of whom one is the subject are a crowd all the same.
    private static Person? Only(List<Figure> figures, Gender gender, out bool isCrowded)
    {
        Person? only = null;
        isCrowded = false;
        foreach (var figure in figures)
        {
            if (!figure.CanBe(gender) || (figure.Person is not null && figure.Person == only))
            {
                continue;
            }

            isCrowded |= only is not null || figure.Person is null;
            only = figure.Person;
        }

        return isCrowded ? null : only;
    }

    // The subject, where all others stand only beside it: "Lavrov's talks with Dar came after his visit".
    private static Person? Central(List<Figure> figures, Gender gender)
    {
        Person? central = null;
        foreach (var figure in figures)
        {
            if (figure.Rank == FigureRank.Subject && central is null && figure.Person is not null && figure.CanBe(gender))
            {
                central = figure.Person;
            }
            else if (figure.Rank != FigureRank.Beside && figure.CanBe(gender) && (figure.Person is null || figure.Person != central))
            {
                return null;
            }
        }

        return central;
    }

    // He, at the head of a sentence, is the subject of the sentence before.
    private static Person? Subject(List<Figure> figures, Gender gender)
    {
        Person? subject = null;
        foreach (var figure in figures)
        {
            if (figure.Rank == FigureRank.Subject)
            {
                if (subject is not null && figure.Person != subject)
                {
                    return null;
                }

                subject = figure.CanBe(gender) ? figure.Person : null;
                if (subject is null)
                {
                    return null;
                }
            }
        }

        return subject;
    }

    private readonly record struct Figure(Person? Person, Gender Gender, FigureRank Rank, int Word)
    {
        public bool CanBe(Gender gender) =>
            Person?.CanBe(gender) ?? (Gender == Gender.Unknown || gender == Gender.Unknown || Gender == gender);
    }
}
