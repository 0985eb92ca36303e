namespace PipelineDsl.ML.Tests.TargetLeaks;

[Model<VisitPipeline>]
[LightGbm(NumberOfIterations = 100)]
[SplitRandom(Test = 5 / 7d, Seed = 3)]
public sealed partial class VisitModel;
