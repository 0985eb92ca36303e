using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Lambdas, local functions and method groups: run in place, with the variables around them as they are.</summary>
internal sealed class FunctionFlow(BodyWalker walker)
{
    private readonly Dictionary<IMethodSymbol, Activation> _active = new(SymbolEqualityComparer.Default);

    /// <summary>A method group.</summary>
    public FlowValue Reference(IMethodReferenceOperation operation)
    {
        FlowFunction function = operation.Method.MethodKind == MethodKind.LocalFunction ? Local(operation.Method) : new FlowFunction(operation.Method, Body: null);
        return walker.Evaluate(operation.Instance).Join(FlowValue.Of(function));
    }

    public FlowFunction Local(IMethodSymbol method) => new(method, walker.Session.Engine.Bodies.Find(method, walker.Session.CancellationToken));

    /// <summary>The call of a delegate.</summary>
    public FlowValue Invoke(FlowCall call)
    {
        if (call.Receiver.Functions.IsEmpty) return walker.Calls.Call(call);
        FlowValue result = FlowValue.DependingOn(call.Receiver.Depends);
        FlowEnvironment before = walker.Variables.Environment;
        FlowEnvironment after = FlowEnvironment.Unreachable;
        foreach (FlowFunction function in call.Receiver.Functions)
        {
            walker.Variables.Environment = before;
            result = result.Join(Run(function, call.Arguments, call));
            after = after.Join(walker.Variables.Environment);
        }

        walker.Variables.Environment = after;
        return result;
    }

    /// <summary>All code of a delegate, with any of what is given as its arguments.</summary>
    public FlowValue RunWithAny(FlowValue target, FlowValue given, FlowCall call)
    {
        FlowValue result = FlowValue.DependingOn(target.Depends);
        foreach (FlowFunction function in target.Functions)
        {
            ImmutableArray<FlowArgument> arguments = [.. function.Method.Parameters.Select(parameter => new FlowArgument(parameter, Operation: null, given))];
            result = result.Join(Run(function, arguments, call with { Receiver = target.WithoutFunctions() }));
        }

        return result;
    }

    /// <summary>A value that leaves the variables around it behind: what its code captured becomes what it depends on.</summary>
    public FlowValue Close(FlowValue value)
    {
        if (value.Functions.IsEmpty) return value;
        OriginSet captured = OriginSet.Empty;
        FlowEnvironment before = walker.Variables.Environment;
        foreach (FlowFunction function in value.Functions.Where(function => function.Body is not null))
        {
            ImmutableArray<FlowArgument> arguments = [.. function.Method.Parameters.Select(parameter => new FlowArgument(parameter, Operation: null, FlowValue.Empty))];
            captured = captured.Union(RunInPlace(function, arguments).Flatten());
            walker.Variables.Environment = walker.Variables.Environment.Join(before);
        }

        return value.WithoutFunctions().Under(captured);
    }

    public FlowValue Run(FlowFunction function, ImmutableArray<FlowArgument> arguments, FlowCall call)
    {
        if (function.Body is not null) return RunInPlace(function, arguments);
        ImmutableArray<FlowArgument> own = [.. arguments.Select((argument, i) => i < function.Method.Parameters.Length ? argument with { Parameter = function.Method.Parameters[i] } : argument)];
        return walker.Calls.Call(call with { Method = function.Method, Instance = null, Receiver = call.Receiver.WithoutFunctions(), Arguments = own, Name = function.Method.Name });
    }

    private FlowValue RunInPlace(FlowFunction function, ImmutableArray<FlowArgument> arguments)
    {
        ImmutableArray<IParameterSymbol> parameters = function.Method.Parameters;
        if (_active.TryGetValue(function.Method, out Activation? running))
        {
            running.Give(parameters, arguments);
            return running.Returned;
        }

        var activation = new Activation();
        activation.Give(parameters, arguments);
        _active.Add(function.Method, activation);
        do
        {
            activation.IsChanged = false;
            foreach (IParameterSymbol parameter in parameters) walker.Variables.Set(parameter, activation[parameter.Ordinal]);
            ControlScope scope = walker.Control.Enter();
            walker.Evaluate(function.Body);
            walker.Variables.Environment = scope.AtExit.Join(walker.Variables.Environment);
            walker.Control.Leave();
            activation.Return(scope.Returned);
        }
        while (activation.IsChanged);
        _active.Remove(function.Method);
        foreach (FlowArgument argument in arguments)
        {
            if (argument is { IsWritten: true, Operation: { } target, Parameter: { } parameter }) walker.Assignments.Assign(target, walker.Variables[parameters[parameter.Ordinal]]);
        }

        return activation.Returned;
    }

    /// <summary>One function that is being run: what all its calls give it, and what it returned so far.</summary>
    private sealed class Activation
    {
        private readonly Dictionary<int, FlowValue> _given = [];

        public FlowValue Returned { get; private set; } = FlowValue.Empty;

        public bool IsChanged { get; set; }

        public FlowValue this[int ordinal] => _given.TryGetValue(ordinal, out FlowValue? value) ? value : FlowValue.Empty;

        public void Give(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<FlowArgument> arguments)
        {
            foreach (FlowArgument argument in arguments)
            {
                if (argument.Parameter is not { } parameter || parameter.Ordinal >= parameters.Length) continue;
                FlowValue joined = this[parameter.Ordinal].Join(argument.Value);
                if (joined.Equals(this[parameter.Ordinal])) continue;
                _given[parameter.Ordinal] = joined;
                IsChanged = true;
            }
        }

        public void Return(FlowValue value)
        {
            FlowValue joined = Returned.Join(value);
            if (joined.Equals(Returned)) return;
            Returned = joined;
            IsChanged = true;
        }
    }
}
