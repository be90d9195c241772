using Casus.Extraction.Html.Parsing;
using Casus.Extraction.Html.Words;
using Casus.Extraction.Metadata;

namespace Casus.Extraction.Html.Blocks;

/// <summary>Says what blocks of a page are for, by its mark-up.</summary>
internal sealed class BlockRoles
{
    private const int FewSteps = 4;
    private const int LeastCaption = 15, MostCaption = 700, MostNote = 600;

    private readonly PageReading page;
    private readonly PageFigures figures;
    private readonly CreditFinder credits;

    /// <summary>Takes a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">What is counted over it.</param>
    /// <param name="credits">Knows credits of agencies.</param>
    public BlockRoles(PageReading page, PageFigures figures, CreditFinder credits) => (this.page, this.figures, this.credits) = (page, figures, credits);

    /// <summary>What a block of the report is for; running text where its mark-up says nothing.</summary>
    /// <param name="index">The block.</param>
    /// <param name="isFirst">True for the first block of the report.</param>
    public BlockRole Of(int index, bool isFirst)
    {
        PageBlock block = page.Blocks[index];
        PhraseUse uses = figures.Traits[index].Uses;
        if (block.IsHeading)
        {
            return isFirst && IsStandfirst(block) ? BlockRole.Standfirst : BlockRole.Heading;
        }

        if (IsCaption(block))
        {
            return BlockRole.Caption;
        }

        if (credits.IsCredit(block))
        {
            return BlockRole.Credit;
        }

        if (block.Text.Length < MostNote && (uses & (PhraseUse.Correction | PhraseUse.Pointer)) != 0)
        {
            return (uses & PhraseUse.Correction) != 0 ? BlockRole.Correction : block.LinkLetters > 0 ? BlockRole.ReadMore : BlockRole.Body;
        }

        if (Holder(block, HtmlTag.Blockquote))
        {
            return BlockRole.Quotation;
        }

        bool isTime = block.Text.Length < 40 && page.Map.Tree.Tag(page.Map.Tree.Parent(block.First)) == HtmlTag.Time;
        return isTime ? BlockRole.Dateline : isFirst && IsStandfirst(block) ? BlockRole.Standfirst : BlockRole.Body;
    }

    /// <summary>The words under the report's first picture, or null.</summary>
    public string? LeadCaption()
    {
        int from = Math.Max(0, figures.Headline), to = figures.LastRunning < 0 ? page.Blocks.Count : figures.LastRunning;
        for (int i = from; i < to; i++)
        {
            PageBlock block = page.Blocks[i];
            if (block.Text.Length is >= LeastCaption and <= MostCaption && IsCaption(block) && (figures.Traits[i].Uses & PhraseUse.Credit) == 0)
            {
                return block.Text;
            }
        }

        return null;
    }

    private bool IsCaption(PageBlock block) => block.Tag is HtmlTag.Figcaption or HtmlTag.Caption || Holder(block, HtmlTag.Figcaption)
        || (block.Text.Length <= MostCaption && (page.Map.Kinds(block.Holder) & PartKind.Caption) != 0 && (page.Map.Kinds(block.Holder) & PartKind.Body) == 0);

    private bool Holder(PageBlock block, HtmlTag tag)
    {
        int at = block.Holder;
        for (int steps = 0; at > page.Map.Body && steps < FewSteps; steps++)
        {
            if (page.Map.Tree.Tag(at) == tag)
            {
                return true;
            }

            at = page.Map.Tree.Parent(at);
        }

        return false;
    }

    // The summary between headline and text: called so, or set in bold, or the page's description of itself.
    private bool IsStandfirst(PageBlock block)
    {
        PartKind kinds = page.Map.Kinds(block.Holder) | page.Map.Kinds(Math.Max(0, page.Map.Tree.Parent(block.Holder)));
        bool isCalled = (kinds & PartKind.Lead) != 0 && (kinds & PartKind.Body) == 0;
        return block.Text.Length is > 30 and < MostNote && (isCalled || block.StressLetters * 10 > block.Text.Length * 9);
    }
}
