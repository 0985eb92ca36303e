using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Calls: followed where the code is at hand, else the result depends on all that is given.</summary>
internal sealed class CallFlow(BodyWalker walker)
{
    private readonly UnknownCallFlow _unknown = new(walker);

    public FlowValue Invoke(IInvocationOperation operation)
    {
        IMethodSymbol method = operation.TargetMethod;
        switch (method.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                return walker.Functions.Invoke(Describe(method, operation.Instance, operation.Arguments, operation.Syntax, method.Name));
            case MethodKind.LocalFunction:
                FlowCall call = Describe(method, instance: null, operation.Arguments, operation.Syntax, method.Name);
                return walker.Functions.Run(walker.Functions.Local(method), call.Arguments, call);
            default:
                return Call(Describe(method, operation.Instance, operation.Arguments, operation.Syntax, method.Name));
        }
    }

    /// <summary>Evaluates what a call gives.</summary>
    public FlowCall Describe(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode site, string name)
    {
        FlowValue receiver = walker.Evaluate(instance);
        walker.Faults.Dereference(instance, receiver);
        ImmutableArray<FlowArgument>.Builder given = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            given.Add(new FlowArgument(argument.Parameter, argument.Value, walker.Evaluate(argument.Value)));
        }

        return new FlowCall(method, instance, receiver, given.ToImmutable(), site, name);
    }

    public FlowValue Call(FlowCall call)
    {
        if (IsAboutIdentity(call.Method)) return FlowValue.Empty;
        if (!MayRunOtherCode(call) && walker.Session.Find(call.Method) is { } summary) return Follow(call, summary);
        return PositionalMembers.IsSynthesizedDeconstruct(call.Method) ? Deconstruct(call) : _unknown.Call(call);
    }

    /// <summary>What an unknown or known <c>Deconstruct</c> gives for each of its parameters.</summary>
    public ImmutableArray<FlowValue> Deconstruct(IMethodSymbol method, FlowValue value, SyntaxNode site)
    {
        // An extension method takes the value as its first argument.
        ImmutableArray<IParameterSymbol> parameters = method.IsExtensionMethod ? method.Parameters.RemoveAt(0) : method.Parameters;
        if (PositionalMembers.IsSynthesizedDeconstruct(method))
        {
            return [.. parameters.Select(parameter => PositionalMembers.Find(method.ContainingType, parameter) is { } property
                ? walker.Members.Read(value, property, new FlowStep(site.GetLocation(), property.Name))
                : FlowValue.DependingOn(value.Flatten(new FlowStep(site.GetLocation(), method.Name))))];
        }

        var step = new FlowStep(site.GetLocation(), method.Name);
        if (walker.Session.Find(method) is not { } summary)
        {
            FlowValue all = FlowValue.DependingOn(value.Flatten(step));
            return [.. parameters.Select(_ => all)];
        }

        ImmutableArray<FlowArgument> arguments = method.IsExtensionMethod ? [new FlowArgument(method.Parameters[0], Operation: null, value)] : [];
        SummaryApplication.Outcome outcome = new SummaryApplication(walker, summary, value, arguments, step, _ => step).Apply();
        walker.Faults.Follow(outcome);
        return [.. parameters.Select(parameter => outcome.Outputs.TryGetValue(parameter.Ordinal, out FlowValue? output) ? output : FlowValue.Empty)];
    }

    private FlowValue Follow(FlowCall call, MethodSummary summary)
    {
        SummaryApplication.Outcome outcome = new SummaryApplication(walker, summary, call.Receiver, call.Arguments, call.ReceiverStep, call.StepOf).Apply();
        walker.Faults.Follow(outcome);
        foreach (KeyValuePair<int, FlowValue> output in outcome.Outputs)
        {
            if (output.Key == Place.Receiver) walker.Assignments.Leave(call.Instance, output.Value);
            else if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == output.Key) is { Operation: { } target } argument)
            {
                if (argument.IsWritten) walker.Assignments.Assign(target, output.Value);
                else walker.Assignments.Leave(target, output.Value);
            }
        }

        return outcome.Result;
    }

    private FlowValue Deconstruct(FlowCall call)
    {
        ImmutableArray<FlowValue> values = Deconstruct(call.Method, call.Receiver, call.Site);
        foreach (FlowArgument argument in call.Arguments)
        {
            if (argument is { Parameter: { } parameter, Operation: { } target }) walker.Assignments.Assign(target, values[parameter.Ordinal]);
        }

        return FlowValue.Empty;
    }

    private static bool MayRunOtherCode(FlowCall call) =>
        MemberFacts.MayBeOverridden(call.Method) && call.Instance is not IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax }
        && call.Instance?.Type is not ({ IsSealed: true } or { IsValueType: true });

    private static bool IsAboutIdentity(IMethodSymbol method) =>
        method.ContainingType?.SpecialType == SpecialType.System_Object && method.Name is nameof(GetType) or nameof(ReferenceEquals);
}
