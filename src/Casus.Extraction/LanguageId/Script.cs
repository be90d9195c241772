namespace Casus.Extraction.LanguageId;

/// <summary>The scripts that languages are told apart in, by their ISO 15924 codes.</summary>
internal enum Script : byte
{
    /// <summary>No letter.</summary>
    None,

    /// <summary>A letter of a script that is not listed.</summary>
    Zzzz,
    Latn,
    Cyrl,
    Arab,
    Deva,
    Beng,
    Hebr,
    Ethi,

    /// <summary>Chinese characters and Japanese syllables.</summary>
    Hani,
    Hang,
    Tibt,
    Thaa,
    Grek,
    Gujr,
    Armn,
    Geor,
    Khmr,
    Knda,
    Laoo,
    Mlym,
    Mymr,
    Orya,
    Guru,
    Sinh,
    Taml,
    Telu,
    Thai,
}
