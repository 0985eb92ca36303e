using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Code that runs one part or another: what decides is part of every value that comes out.</summary>
internal sealed class ChoiceFlow(BodyWalker walker)
{
    public FlowValue Conditional(IConditionalOperation operation)
    {
        if (SettledCode.Condition(operation.Condition) is { } isTrue) return walker.Evaluate(isTrue ? operation.WhenTrue : operation.WhenFalse);
        OriginSet condition = walker.Flatten(walker.Evaluate(operation.Condition), BodyWalker.StepAt(operation.Condition, "?"));
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(condition);
        FlowValue value = walker.Evaluate(operation.WhenTrue);
        FlowEnvironment after = walker.Variables.Environment;
        walker.Variables.Environment = before;
        value = value.Join(walker.Evaluate(operation.WhenFalse));
        walker.Variables.Environment = walker.Variables.Environment.Join(after);
        walker.Control.Pop();
        if (operation.Type is null) return FlowValue.Empty;
        return SettledCode.AreSame(operation.WhenTrue, operation.WhenFalse) ? value : value.Under(condition);
    }

    public FlowValue Coalesce(ICoalesceOperation operation)
    {
        FlowValue value = walker.Evaluate(operation.Value);
        FlowEnvironment before = walker.Variables.Environment;
        OriginSet presence = value.Presence();
        walker.Control.Push(presence);
        FlowValue result = value.Join(walker.Evaluate(operation.WhenNull)).Under(presence);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);
        return result;
    }

    public FlowValue ConditionalAccess(IConditionalAccessOperation operation)
    {
        FlowValue receiver = walker.Evaluate(operation.Operation);
        FlowEnvironment before = walker.Variables.Environment;
        OriginSet presence = receiver.Presence();
        walker.Control.Push(presence);
        walker.ImplicitReceivers.Push(receiver);
        FlowValue value = walker.Evaluate(operation.WhenNotNull).Under(presence);
        walker.ImplicitReceivers.Pop();
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);
        return value;
    }

    public FlowValue SwitchExpression(ISwitchExpressionOperation operation)
    {
        FlowValue subject = walker.Evaluate(operation.Value);
        FlowEnvironment unmatched = walker.Variables.Environment;
        FlowEnvironment after = FlowEnvironment.Unreachable;
        FlowValue result = FlowValue.Empty;
        OriginSet decided = OriginSet.Empty;
        foreach (ISwitchExpressionArmOperation arm in operation.Arms)
        {
            walker.Variables.Environment = unmatched;
            decided = decided.Union(Matches(arm.Pattern, arm.Guard, subject));
            unmatched = walker.Variables.Environment;
            walker.Control.Push(decided);
            result = result.Join(walker.Evaluate(arm.Value).Under(decided));
            walker.Control.Pop();
            after = after.Join(walker.Variables.Environment);
        }

        if (!operation.IsExhaustive) walker.Control.Fail(decided);
        walker.Variables.Environment = after;
        return result;
    }

    public FlowValue Switch(ISwitchOperation operation)
    {
        FlowValue subject = walker.Evaluate(operation.Value);
        ControlScope scope = walker.Control.Enter(ControlScopeKind.Jump, operation.ExitLabel);
        FlowEnvironment unmatched = walker.Variables.Environment;
        FlowEnvironment after = FlowEnvironment.Unreachable;
        OriginSet decided = OriginSet.Empty;

        // Whichever section runs, that depends on the clauses of those before it too, and for a default on all.
        foreach (ICaseClauseOperation clause in operation.Cases.SelectMany(section => section.Clauses))
        {
            decided = decided.Union(Matches(clause, subject));
            unmatched = unmatched.Join(walker.Variables.Environment);
        }

        foreach (ISwitchCaseOperation section in operation.Cases)
        {
            walker.Variables.Environment = unmatched;
            walker.Control.Push(decided);
            foreach (IOperation statement in section.Body) walker.Evaluate(statement);
            walker.Control.Pop();
            after = after.Join(walker.Variables.Environment);
        }

        walker.Control.Leave();
        bool mayMatchNone = !operation.Cases.Any(section => section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default));
        after = after.Join(scope.AtExit);
        walker.Variables.Environment = mayMatchNone ? after.Join(unmatched) : after;
        return FlowValue.Empty;
    }

    private OriginSet Matches(ICaseClauseOperation clause, FlowValue subject) => clause switch
    {
        IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, pattern.Guard, subject),
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: null } } => subject.Presence(),
        ISingleValueCaseClauseOperation single => walker.Flatten(subject).Union(walker.Flatten(walker.Evaluate(single.Value))),
        _ => OriginSet.Empty,
    };

    private OriginSet Matches(IPatternOperation pattern, IOperation? guard, FlowValue subject)
    {
        OriginSet matched = walker.Patterns.Match(pattern, subject);
        if (guard is null) return matched;
        walker.Control.Push(matched);
        OriginSet guarded = matched.Union(walker.Flatten(walker.Evaluate(guard), BodyWalker.StepAt(guard, "when")));
        walker.Control.Pop();
        return guarded;
    }
}
