namespace PipelineDsl.ML.Tests.TargetLeaks;

[Model<TimedVisitPipeline>]
[LightGbm(NumberOfIterations = 100)]
[SplitByTime(Train = "20000min", Test = "35d")]
public sealed partial class TimedVisitModel;
