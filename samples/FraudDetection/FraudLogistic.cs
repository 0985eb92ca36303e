using PipelineDsl;
using PipelineDsl.ML;

namespace FraudDetection;

/// <summary>The handbook's baseline, on the same split as <see cref="FraudModel"/>.</summary>
[Model<FraudPipeline>]
[LogisticRegression]
[SplitByTime(Train = "7d", Test = "7d", TestFrom = "2018-08-08")]
public sealed partial class FraudLogistic;
