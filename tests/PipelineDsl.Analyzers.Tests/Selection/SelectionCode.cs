using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Selection;

/// <summary>Two models over one pipeline, and code that evaluates them.</summary>
internal static class SelectionCode
{
    public const string Models = FeatureCode.Schema + """

        [Pipeline<Payment>]
        public sealed partial class FraudPipeline
        {
            [Feature] static float Size(in Payment p) => p.Amount;
        }

        [Model<FraudPipeline>, PipelineDsl.ML.LogisticRegression, SplitByTime(Train = "28d", Validation = "7d", Test = "7d")]
        public sealed partial class Logistic;

        [Model<FraudPipeline>, PipelineDsl.ML.LightGbm, SplitByTime(Train = "28d", Validation = "7d", Test = "7d")]
        public sealed partial class Trees;

        public sealed record Candidate(Trees Model, double Auc, int Depth);

        public sealed record Report(string Title, ModelEvaluation<Payment> Test)
        {
            public double Auc => Test.Metrics.Auc;
            public double CardPrecision { get; } = Test.DailyPrecisionAt(100, payment => payment.CardId);
        }

        public static class Helpers
        {
            public static Trees Train(TrainingSet<Payment> rows, int depth) => Trees.Train(rows);
            public static double TestAuc(Trees model, TimeSplit<Payment> split) => model.Evaluate(split.Test).Metrics.Auc;
            public static double TestAuc(Trees model, EvaluationSet<Payment> rows) => model.Evaluate(rows).Metrics.Auc;
            public static double Twice(double x) => x * 2;
            public static int Best(double[] values)
            {
                int best = 0;
                for (int i = 1; i < values.Length; i++) { if (values[i] > values[best]) best = i; }
                return best;
            }
            public static double Mean(double[] values) => values.Average();
            public static void Deploy(Trees model) { }
        }
        """;

    /// <summary>A method with this body chooses where it is marked, and nowhere else.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyBodyAsync(string body) => VerifyAsync($$"""
        static object? Run(TimeSplit<Payment> split, Logistic logistic, Trees trees, IReadOnlyList<Trees> models, float[] thresholds, double minimum)
        {
            {{body}}
            return null;
        }
        """);

    /// <summary>Members of a class choose where they are marked.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string members) => Verify.DiagnosticsAsync(
        $$"""
        public static class Program
        {
            {{members}}
        }
        """,
        "PDL2301",
        references: null,
        ("Models.cs", Models));
}
