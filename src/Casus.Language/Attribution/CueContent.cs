namespace Casus.Language.Attribution;

/// <summary>Where the content of a reporting word may stand.</summary>
[Flags]
internal enum CueContent
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>A clause: "said that ...", or direct speech.</summary>
    Clause = 1,

    /// <summary>An infinitive, with what is its subject: "urged both to ...".</summary>
    Infinitive = 2,

    /// <summary>The object: "denied any involvement".</summary>
    Object = 4,

    /// <summary>After "of": "warned of retaliation".</summary>
    Of = 8,

    /// <summary>After "for": "called for talks".</summary>
    For = 16,

    /// <summary>After "about".</summary>
    About = 32,

    /// <summary>After "on": "called on both to ...".</summary>
    On = 64,

    /// <summary>After "against".</summary>
    Against = 128,

    /// <summary>After "as": "described it as ...".</summary>
    As = 256,

    /// <summary>The object with what it is called: "called the talks useful".</summary>
    Complement = 512,
}
