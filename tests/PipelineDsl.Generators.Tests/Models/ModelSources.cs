namespace PipelineDsl.Generators.Tests.Models;

/// <summary>Declarations that tests of models use.</summary>
internal static class ModelSources
{
    /// <summary>A trainer that needs no package: a constant score.</summary>
    public const string Trainer = """
        namespace Shop;

        public sealed class ConstantAttribute(float score, params string[] notes) : TrainerAttribute
        {
            public double Scale { get; set; } = 1;
            public override string Name => "Constant" + notes.Length;
            public override bool AcceptsMissing => true;
            public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context) =>
                new LinearScorer(new float[training.Width], (float)(score * Scale), LogisticLink.Standard);
        }
        """;

    /// <summary>Trains, evaluates, saves, loads and scores a model <c>Shop.M</c> over <c>Shop.P</c>, with cards; gives what can be told of it.</summary>
    public const string Use = """
        namespace Shop;

        public static class Use
        {
            public static string Run(string path)
            {
                RowSchema<Payment> schema = PipelineDsl.CompilerServices.RowSchemas.Of<Payment>();
                RowSchema<Card> cards = PipelineDsl.CompilerServices.RowSchemas.Of<Card>();
                Payment[] rows = [.. Enumerable.Range(0, 200).Select(i => schema.Synthesize(i) with { IsFraud = i % 2 == 0 })];
                TimeSplit<Payment> split = M.Split(RowSource.From(rows), RowSource.From(Enumerable.Range(0, 20).Select(cards.Synthesize).ToArray()));
                M model = M.Train(split.Training, split.Validation);
                ModelEvaluation<Payment> evaluation = model.Evaluate(split.Test);
                model.Save(path);
                M loaded = M.Load(path);
                var state = new P.State();
                float score = loaded.Score(in rows[0], state);
                return FormattableString.Invariant($"{evaluation.Metrics.Rows == split.Test.Count} {score == model.Score(in rows[0], state)} {score:0.00} {loaded.Report.Trainer} {M.SplitPlan.Gap.TotalDays} {split.Training.Count > 0}");
            }
        }
        """;
}
