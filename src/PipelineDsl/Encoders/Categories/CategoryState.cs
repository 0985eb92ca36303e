using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Lists of categories in saved state: <c>texts</c>, <c>numbers</c>, or for a list of both <c>categories</c> with one object each.</summary>
internal static class CategoryState
{
    /// <summary>Writes a list; none is missing.</summary>
    public static void Save(StateWriter writer, ImmutableArray<Category> categories)
    {
        if (categories.All(static category => category.IsText))
        {
            writer.Texts("texts", categories.Select(static category => category.Text!));
        }
        else if (categories.All(static category => !category.IsText))
        {
            writer.Integers("numbers", [.. categories.Select(static category => category.Number)]);
        }
        else
        {
            writer.BeginArray("categories");
            foreach (Category category in categories)
            {
                writer.BeginItem();
                if (category.IsText) writer.Text("text", category.Text);
                else writer.Integer("number", category.Number);
                writer.EndItem();
            }

            writer.EndArray();
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote: distinct categories, none missing.</summary>
    /// <param name="reader">The encoder's object.</param>
    /// <param name="most">How many there may be.</param>
    public static ImmutableArray<Category> Load(StateReader reader, int most)
    {
        string name = reader.Has("texts") ? "texts" : reader.Has("numbers") ? "numbers" : "categories";
        ImmutableArray<Category> categories = name switch
        {
            "texts" => [.. reader.Texts(name).Select(Category.Of)],
            "numbers" => [.. reader.Integers(name).Select(Category.Of)],
            _ => [.. reader.Items(name).Select(static item => item.Has("text") ? Category.Of(item.Text("text")) : Category.Of(item.Integer("number")))],
        };
        return AreCategories(categories, most) ? categories : throw reader.Fault(name, "the categories must be distinct, none null, and no more than there is room for.");
    }

    /// <summary>Whether a list is distinct, without a missing one, and not too long.</summary>
    public static bool AreCategories(ImmutableArray<Category> categories, int most) =>
        !categories.IsDefault && categories.Length <= most && !categories.Any(static category => category.IsMissing) && categories.Distinct().Count() == categories.Length;
}
