namespace PipelineDsl;

/// <summary>The order of categories where nothing else decides: missing, numbers by value, texts by UTF-16 code unit.</summary>
internal sealed class CategoryOrder : IComparer<Category>
{
    /// <summary>The order.</summary>
    public static CategoryOrder Ordinal { get; } = new();

    /// <inheritdoc/>
    public int Compare(Category x, Category y)
    {
        if (x.IsMissing || y.IsMissing) return y.IsMissing.CompareTo(x.IsMissing);
        if (x.IsText != y.IsText) return x.IsText.CompareTo(y.IsText);
        return x.IsText ? string.CompareOrdinal(x.Text, y.Text) : x.Number.CompareTo(y.Number);
    }
}
