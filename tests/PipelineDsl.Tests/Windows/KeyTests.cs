using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public class KeyTests
{
    [Fact]
    public void Table_of_keys_equals_a_dictionary() =>
        Gen.Select(Gen.Int[0, 2], Gen.Long[0, 40].Select(key => key << 33), Gen.Int).Array[0, 300].Sample(actions =>
        {
            var table = new KeyTable<long, int>();
            var expected = new Dictionary<long, int>();
            foreach ((int step, long key, int value) in actions)
            {
                if (step == 0)
                {
                    int slot = table.Find(key);
                    Assert.Equal(expected.Remove(key), slot >= 0);
                    if (slot >= 0) table.Remove(slot);
                    Assert.Equal(-1, table.Find(key));
                    continue;
                }

                table[table.GetOrAdd(key, out bool added)] = value;
                Assert.Equal(!expected.ContainsKey(key), added);
                expected[key] = value;
            }

            var all = Enumerable.Range(0, table.Extent).Where(table.IsUsed).ToDictionary(table.KeyOf, slot => table[slot]);
            Assert.Equal(expected.Count, table.Count);
            Assert.Equal(expected.OrderBy(pair => pair.Key), all.OrderBy(pair => pair.Key));
        });

    [Fact]
    public void Keys_of_every_kind_come_back()
    {
        RequireSame(["", "a", "ü\ud83d", new string('x', 1000)]);
        RequireSame([0L, -1L, long.MinValue]);
        RequireSame([1, -7, int.MaxValue]);
        RequireSame([(short)-3, (short)4]);
        RequireSame([(byte)3, (byte)255]);
        RequireSame([true, false]);
        RequireSame([12.5m, decimal.MinValue]);
        RequireSame([Guid.NewGuid(), Guid.Empty]);
        RequireSame([new DateOnly(2026, 2, 3), DateOnly.MinValue]);
        RequireSame([new DateTime(5, DateTimeKind.Utc), DateTime.MaxValue]);
        RequireSame([default(ValueTuple)]);
        RequireSame([(1L, "a"), (1L, "b"), (2L, "")], KeyCodec.Tuple<long, string>());
        RequireSame([(1L, "a", Guid.Empty), (1L, "a", Guid.NewGuid())], KeyCodec.Tuple<long, string, Guid>());
        RequireSame([((1, 2), 3), ((1, 3), 3)], KeyCodec.Tuple<(int, int), int>(KeyCodec.Tuple<int, int>()));
    }

    [Fact]
    public void Key_that_cannot_be_saved_is_refused_at_once()
    {
        var plan = new AggregatePlan("Value", 1, default, [TimeSpan.FromDays(1)]);
        Assert.Throws<NotSupportedException>(() => new ExactWindows<(long, long), double>(plan));
        Assert.Throws<NotSupportedException>(() => new ExactWindows<Uri, double>(plan));
        Assert.Throws<NotSupportedException>(() => new ExactWindows<long, decimal>(plan));
    }

    [Fact]
    public void Idle_keys_are_dropped()
    {
        var windows = new ExactWindows<long, double>(new AggregatePlan("Value", 1, TimeSpan.FromTicks(5), [TimeSpan.FromTicks(100)]));
        int most = 0;
        for (int tick = 0; tick < 50_000; tick++)
        {
            windows.Observe(tick, tick, 1d);
            most = Math.Max(most, windows.KeyCount);
        }

        // 105 ticks are held, and a sweep may lag by one turn over the keys.
        Assert.InRange(most, 105, 330);
    }

    [Fact]
    public void Ids_out_of_date_are_dropped()
    {
        var log = new EventLog<long>(TimeSpan.FromTicks(100));
        int most = 0;
        for (int tick = 0; tick < 50_000; tick++)
        {
            Assert.Equal(ObserveOutcome.Applied, log.TryAdd(tick, tick, 0, tick));
            most = Math.Max(most, log.Count);
        }

        Assert.InRange(most, 100, 330);
        Assert.Equal(ObserveOutcome.Expired, log.TryAdd(50_000 - 200, 50_000 - 200, 0, 50_000));
    }

    private static void RequireSame<TKey>(TKey[] keys, KeyCodec<TKey>? codec = null)
        where TKey : notnull, IEquatable<TKey>
    {
        var plan = new AggregatePlan("Value", 1, default, [TimeSpan.FromDays(1)]);
        var windows = new ExactWindows<TKey, int>(plan, codec);
        for (int index = 0; index < keys.Length; index++)
        {
            windows.Observe(keys[index], 5, index + 1);
        }

        var stream = new MemoryStream();
        windows.Save(new BinaryWriter(stream));
        stream.Position = 0;
        var restored = new ExactWindows<TKey, int>(plan, codec);
        restored.Load(new BinaryReader(stream));
        var results = new WindowResult[1];
        for (int index = 0; index < keys.Length; index++)
        {
            restored.Read(keys[index], 5, results);
            Assert.Equal((1, index + 1), (results[0].Count, results[0].IntegerSum));
        }
    }
}
