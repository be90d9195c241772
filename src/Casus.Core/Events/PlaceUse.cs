namespace Casus;

/// <summary>What a place's name does in its sentence.</summary>
public enum PlaceUse : byte
{
    /// <summary>It is the place itself: something is, happens, goes or comes from there. Only these can be places of events.</summary>
    Location,

    /// <summary>It says where the report was filed.</summary>
    Dateline,

    /// <summary>A country or capital that acts or is acted on: "Moscow offered talks".</summary>
    Party,

    /// <summary>A country or capital that says whose: "U.S. troops".</summary>
    Modifier,

    /// <summary>A place inside the name of a body: the last word of "University of Cairo".</summary>
    PartOfName,

    /// <summary>A word made from the name of a place or its people: "Kenyan", "Kenyans".</summary>
    Demonym,
}
