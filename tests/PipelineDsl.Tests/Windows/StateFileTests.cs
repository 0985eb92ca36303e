using System.Collections.Immutable;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

/// <summary>What a state file refuses, and what its messages name.</summary>
public class StateFileTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Saved_state_comes_back_with_rows_that_wait_and_rows_in_force()
    {
        using var folder = new TemporaryFolder();
        var state = FraudPipeline.State.Open(folder.Path);
        Payment row = Row(1, Start);
        Card[] cards =
        [
            new() { Id = 1, Since = Start.AddDays(-2), Limit = 12.5f, Tier = "" },
            new() { Id = 1, Since = Start.AddDays(-1), Limit = null, Tier = null },
            new() { Id = 2, Since = Start.AddDays(-3), Limit = float.NaN, Tier = "\"ü\ud83d\n" },
        ];
        foreach (Card card in cards)
        {
            _ = state.Observe(in card);
        }

        _ = state.Observe(in row);
        state.Position = 42;
        state.Snapshot();

        var again = FraudPipeline.State.Open(folder.Path);
        Assert.Equal(state.Clock, again.Clock);
        Assert.Equal(42, again.Position);
        Assert.Equal(state.Counters, again.Counters);
        Assert.Equal(1, again.EventLog.Waiting);
        Assert.True(again.CardRows.TryFind(1, Start.AddDays(-1.5).Ticks, out Card first));
        Assert.Equal(cards[0], first);
        Assert.True(again.CardRows.TryFind(1, Start.Ticks, out Card second));
        Assert.Equal(cards[1], second);
        Assert.True(again.CardRows.TryFind(2, Start.Ticks, out Card third));
        Assert.Equal(cards[2], third);
        Assert.Equal(ObserveOutcome.Duplicate, again.Observe(in row));
        Assert.Equal(ObserveOutcome.Applied, again.Reveal(1, isFraud: true));
        Assert.Equal([Path.GetFileName(FileIn(folder))], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Same_state_is_saved_as_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        SaveSome(folder.Path);
        byte[] bytes = File.ReadAllBytes(FileIn(folder));
        FraudPipeline.State.Open(folder.Path).Snapshot();
        Assert.Equal(bytes, File.ReadAllBytes(FileIn(folder)));
    }

    [Fact]
    public void File_cut_anywhere_is_refused()
    {
        using var folder = new TemporaryFolder();
        SaveSome(folder.Path);
        byte[] bytes = File.ReadAllBytes(FileIn(folder));
        for (int length = 0; length < bytes.Length; length += length < 80 ? 1 : 97)
        {
            File.WriteAllBytes(FileIn(folder), bytes[..length]);
            string message = Refusal(folder.Path);
            Assert.Contains(FileIn(folder), message, StringComparison.Ordinal);
            Assert.Contains(length == 0 ? "empty" : "cut short", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void File_altered_anywhere_is_refused()
    {
        using var folder = new TemporaryFolder();
        SaveSome(folder.Path);
        byte[] bytes = File.ReadAllBytes(FileIn(folder));
        for (int place = 0; place < bytes.Length; place += place < 80 ? 1 : 97)
        {
            byte[] altered = [.. bytes];
            altered[place] ^= 0x10;
            File.WriteAllBytes(FileIn(folder), altered);
            _ = Refusal(folder.Path);
        }

        File.WriteAllBytes(FileIn(folder), [.. bytes, 0]);
        Assert.Contains("altered", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllText(FileIn(folder), "Id,At,Amount");
        Assert.Contains("not a state file", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void File_of_a_newer_format_is_refused()
    {
        using var folder = new TemporaryFolder();
        SaveSome(folder.Path);
        byte[] bytes = File.ReadAllBytes(FileIn(folder));
        bytes[8]++;
        File.WriteAllBytes(FileIn(folder), bytes);
        Assert.Contains("newer", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregate_declared_otherwise_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        new Variant { Spend = 1 }.Save(folder.Path);
        string message = Assert.Throws<StateFileException>(() => new Variant { Spend = 2 }.Load(folder.Path)).Message;
        Assert.Contains("Spend", message, StringComparison.Ordinal);
        Assert.Contains("Replay", message, StringComparison.Ordinal);
        new Variant { Spend = 1 }.Load(folder.Path);
    }

    [Fact]
    public void Aggregate_added_is_empty_and_named_and_one_removed_is_ignored_and_named()
    {
        using var folder = new TemporaryFolder();
        new Variant { Spend = 1 }.Save(folder.Path);
        var more = new Variant { Spend = 1, HasAdded = true };
        more.Load(folder.Path);
        Assert.Equal(["aggregate Added"], more.SectionsToRebuild);
        Assert.Empty(more.SectionsIgnored);
        new Variant { Spend = 1, HasAdded = true }.Save(folder.Path);
        var fewer = new Variant { Spend = 1 };
        fewer.Load(folder.Path);
        Assert.Empty(fewer.SectionsToRebuild);
        Assert.Equal(["aggregate Added"], fewer.SectionsIgnored);
    }

    [Fact]
    public void Probe_of_a_method_that_throws_is_saved_and_compared()
    {
        using var folder = new TemporaryFolder();
        new Variant { Spend = 1, Throws = new FormatException() }.Save(folder.Path);
        new Variant { Spend = 1, Throws = new FormatException("Otherwise.") }.Load(folder.Path);
        Assert.Throws<StateFileException>(() => new Variant { Spend = 1, Throws = new ArgumentException("No.") }.Load(folder.Path));
        Assert.Throws<StateFileException>(() => new Variant { Spend = 1 }.Load(folder.Path));
    }

    [Fact]
    public void Faults_inside_a_section_name_file_and_section()
    {
        using var folder = new TemporaryFolder();
        new Variant { Spend = 1 }.Save(folder.Path);
        string path = Path.Combine(folder.Path, "Variant.state");
        Exception[] faults = [new StateFileException("a key stands twice."), new FormatException(), new EndOfStreamException(), new OverflowException()];
        new Variant { Spend = 1, HasFaulty = true }.Save(folder.Path);
        foreach (Exception fault in faults)
        {
            string message = Assert.Throws<StateFileException>(() => new Variant { Spend = 1, HasFaulty = true, Fault = fault }.Load(folder.Path)).Message;
            Assert.StartsWith($"{path}, section faulty: ", message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => new Variant { Spend = 1, HasFaulty = true, Fault = new ArgumentException("Ours.") }.Load(folder.Path));
    }

    [Fact]
    public void Files_that_cannot_be_written_or_read_are_named()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "Variant.state");
        Directory.CreateDirectory(path);
        string message = Assert.Throws<StateFileException>(() => new Variant { Spend = 1 }.Save(folder.Path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", message, StringComparison.Ordinal);
        Directory.Delete(path);
        Assert.Empty(Directory.GetFiles(folder.Path));
        new Variant { Spend = 1 }.Save(folder.Path);
        using FileStream held = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains(path, Assert.Throws<StateFileException>(() => new Variant { Spend = 1 }.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregate_that_answers_otherwise_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        new Variant { Spend = 1 }.Save(folder.Path);
        Assert.Contains("Spend", Assert.Throws<StateFileException>(() => new Variant { Spend = 1, Factor = 2 }.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void State_of_another_pipeline_is_refused()
    {
        using var folder = new TemporaryFolder();
        SaveSome(folder.Path);
        new Variant { Spend = 1 }.Save(folder.Path);
        File.Move(Path.Combine(folder.Path, "Variant.state"), FileIn(folder), overwrite: true);
        Assert.Contains("Variant", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_save_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        var good = new Variant { Spend = 1 };
        good.Save(folder.Path);
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder.Path, "Variant.state"));
        Assert.Throws<InvalidOperationException>(() => new Variant { Spend = 1, Fails = true }.Save(folder.Path));
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder.Path, "Variant.state")));
    }

    [Fact]
    public void Snapshot_without_folder_says_what_to_call() =>
        Assert.Contains("Save(folder)", Assert.Throws<InvalidOperationException>(new FraudPipeline.State().Snapshot).Message, StringComparison.Ordinal);

    private static string FileIn(TemporaryFolder folder) => Path.Combine(folder.Path, "PipelineDsl.Tests.Windows.FraudPipeline.state");

    private static string Refusal(string folder) => Assert.Throws<StateFileException>(() => FraudPipeline.State.Open(folder)).Message;

    private static Payment Row(long id, DateTime at) => new() { Id = id, At = at, CardId = id % 3, TerminalId = id % 5, Amount = id / 100d };

    private static void SaveSome(string folder)
    {
        var state = FraudPipeline.State.Open(folder);
        for (int id = 0; id < 60; id++)
        {
            Payment row = Row(id, Start.AddHours(id));
            _ = state.Observe(in row);
            if (id % 2 == 0) _ = state.Reveal(id, isFraud: true);
        }

        state.Snapshot();
    }

    /// <summary>A pipeline whose declaration can be changed.</summary>
    private sealed class Variant() : PipelineState<Payment>("Variant", RowSchemas.Of<Payment>())
    {
        public ulong Spend { get; init; }

        public bool HasAdded { get; init; }

        public bool Fails { get; init; }

        public double Factor { get; init; } = 1;

        public Exception? Throws { get; init; }

        public bool HasFaulty { get; init; }

        public Exception? Fault { get; init; }

        public override ObserveOutcome Observe(in Payment row) => Admit(in row, EventTicks.Of(row.At));

        public new void Save(string folder)
        {
            AddSections();
            base.Save(folder);
        }

        public void Load(string folder)
        {
            AddSections();
            OpenFolder(folder);
        }

        protected override ImmutableArray<StateProbe> Probes() => [Probe("Spend", (in Payment row) => Throws is null ? FeatureBits.Of(row.Amount * Factor) : throw Throws)];

        private void AddSections()
        {
            _ = Add(new ExactWindows<long, double>(new AggregatePlan("Spend", Spend, default, [TimeSpan.FromDays(1)])));
            if (HasAdded) _ = Add(new ExactWindows<long, double>(new AggregatePlan("Added", 1, default, [TimeSpan.FromDays(1)])));
            if (HasFaulty) _ = Add(new FaultySection(Fault));
            if (Fails) _ = Add(new FailingSection());
        }
    }

    private sealed class FaultySection(Exception? fault) : IStateSection
    {
        public string Name => "faulty";

        public ulong Fingerprint => 1;

        public long MissedReads => 0;

        public void Save(BinaryWriter writer)
        {
        }

        public void Load(BinaryReader reader)
        {
            if (fault is not null) throw fault;
        }
    }

    private sealed class FailingSection : IStateSection
    {
        public string Name => "Failing";

        public ulong Fingerprint => 1;

        public long MissedReads => 0;

        public void Save(BinaryWriter writer) => throw new InvalidOperationException("No.");

        public void Load(BinaryReader reader)
        {
        }
    }
}
