namespace Casus.Grounding.Places.Finding;

/// <summary>What the words of a name say of its kind.</summary>
internal enum NameForm : byte
{
    Plain,
    Division,
    Nature,
    Road,
    NumberedRoad,
    Facility,
    Quarter,
    Led,
    Directed,
    Body,
    Titled,
}
