using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public class AsOfTableTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Row_found_is_the_newest_in_force_and_visible() =>
        Gen.Select(
            Gen.Select(Gen.Long[0, 2], Gen.Int[0, 20], Gen.Int[0, 3]).Array[0, 40],
            Gen.Select(Gen.Long[0, 3], Gen.Int[-2, 24]).Array[1, 20]).Sample(
            (rows, questions) =>
            {
                var table = new AsOfTable<long, Card>("Card", RowSchemas.Of<Card>());
                List<Card> all = [];
                foreach ((long key, int halfHours, int limit) in rows)
                {
                    Card card = new() { Id = key, Since = Start.AddMinutes(30 * halfHours), Limit = limit };
                    bool isCopy = all.Contains(card);
                    Assert.Equal(isCopy ? ObserveOutcome.Duplicate : ObserveOutcome.Applied, table.Observe(key, in card, clockTicks: 0));
                    if (!isCopy) all.Add(card);
                }

                foreach (AsOfTable<long, Card> each in (AsOfTable<long, Card>[])[table, Restored(table)])
                {
                    foreach ((long key, int halfHours) in questions)
                    {
                        DateTime time = Start.AddMinutes(30 * halfHours);
                        Card? expected = all.Where(card => card.Id == key && card.Since.AddHours(1) <= time).OrderBy(card => card.Since).Select(card => (Card?)card).LastOrDefault();
                        Card? actual = each.TryFind(key, time.Ticks, out Card found) ? found : null;
                        Assert.Equal(expected, actual);
                    }
                }
            });

    [Fact]
    public void Copy_of_a_row_that_another_of_its_instant_replaced_changes_nothing()
    {
        var table = new AsOfTable<long, Card>("Card", RowSchemas.Of<Card>());
        Card first = new() { Id = 1, Since = Start, Limit = 1 };
        Card second = first with { Limit = 2 };
        Assert.Equal(ObserveOutcome.Applied, table.Observe(1, in first, clockTicks: 0));
        Assert.Equal(ObserveOutcome.Applied, table.Observe(1, in second, clockTicks: 0));
        Assert.Equal(ObserveOutcome.Duplicate, table.Observe(1, in first, clockTicks: 0));
        Assert.True(table.TryFind(1, Start.AddHours(1).Ticks, out Card found));
        Assert.Equal(second, found);
    }

    [Fact]
    public void Row_that_comes_after_it_was_visible_is_late()
    {
        var table = new AsOfTable<long, Card>("Card", RowSchemas.Of<Card>());
        Card card = new() { Id = 1, Since = Start };
        Assert.Equal(ObserveOutcome.Late, table.Observe(1, in card, Start.AddHours(1).Ticks + 1));
        Card next = card with { Since = Start.AddTicks(1) };
        Assert.Equal(ObserveOutcome.Applied, table.Observe(1, in next, Start.AddHours(1).Ticks + 1));
    }

    private static AsOfTable<long, Card> Restored(AsOfTable<long, Card> table)
    {
        var stream = new MemoryStream();
        table.Save(new BinaryWriter(stream));
        stream.Position = 0;
        var restored = new AsOfTable<long, Card>("Card", RowSchemas.Of<Card>());
        restored.Load(new BinaryReader(stream));
        return restored;
    }
}
